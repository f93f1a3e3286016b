package cortile.core.moderation;

import cortile.core.address.AddressRange;
import java.util.Locale;
import java.util.Optional;

/** Whom a sanction is about. */
public sealed interface Subject {

    /** Whether it is about somebody. */
    boolean covers(Visitor visitor);

    /** As people write and read it. */
    String written();

    /** One of the ways to say whom, as it is kept. */
    enum Way {
        PERSON,
        GUEST,
        ADDRESSES,
        NAMES;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Way way();

    /**
     * One person.
     *
     * @param personId what no name changes
     * @param name the one it had
     * @param pattern the same, which is all that is known of a guest who comes again; empty for the owner of an account
     */
    record OfPerson(String personId, String name, Optional<NamePattern> pattern) implements Subject {

        /** The owner of an account. */
        public static OfPerson owner(String personId, String name) {
            return new OfPerson(personId, name, Optional.empty());
        }

        /** Somebody by name. */
        public static OfPerson guest(String personId, String name) {
            return new OfPerson(personId, name, NamePattern.parse(name.replace('*', '?')));
        }

        @Override
        public boolean covers(Visitor visitor) {
            return visitor.personId().equals(personId)
                    || (pattern.isPresent() && pattern.get().matches(visitor.lookAlikes()));
        }

        @Override
        public String written() {
            return name;
        }

        @Override
        public Way way() {
            return pattern.isPresent() ? Way.GUEST : Way.PERSON;
        }
    }

    /** Whoever comes from there. */
    record OfAddresses(AddressRange range) implements Subject {
        @Override
        public boolean covers(Visitor visitor) {
            return visitor.address().filter(range::contains).isPresent();
        }

        @Override
        public String written() {
            return range.toString();
        }

        @Override
        public Way way() {
            return Way.ADDRESSES;
        }
    }

    /** Whoever has such a name. */
    record OfNames(NamePattern pattern) implements Subject {
        @Override
        public boolean covers(Visitor visitor) {
            return pattern.matches(visitor.lookAlikes());
        }

        @Override
        public String written() {
            return pattern.toString();
        }

        @Override
        public Way way() {
            return Way.NAMES;
        }
    }

    /** The subject as it was kept; empty where that is none. */
    static Optional<Subject> of(String way, String written, String personId) {
        return switch (way) {
            case "person" -> Optional.of(OfPerson.owner(personId, written));
            case "guest" -> Optional.of(OfPerson.guest(personId, written));
            case "addresses" -> AddressRange.parse(written).map(OfAddresses::new);
            case "names" -> NamePattern.parse(written).map(OfNames::new);
            default -> Optional.empty();
        };
    }
}
