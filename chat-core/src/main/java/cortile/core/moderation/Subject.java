package cortile.core.moderation;

/** Whom a sanction is about. */
public sealed interface Subject {

    /** Whether it is about somebody. */
    boolean covers(Visitor visitor);

    /**
     * Somebody who comes or is here.
     *
     * @param personId what no name changes
     * @param name as it is shown
     * @param address in digits, without a port
     */
    record Visitor(String personId, String name, String address) {}

    /**
     * One person.
     *
     * @param personId what no name changes
     * @param name the one it had, for people who read the list
     */
    record OfPerson(String personId, String name) implements Subject {
        @Override
        public boolean covers(Visitor visitor) {
            return visitor.personId().equals(personId);
        }
    }

    /** Whoever comes from there. */
    record OfAddresses(AddressRange range) implements Subject {
        @Override
        public boolean covers(Visitor visitor) {
            return range.contains(visitor.address());
        }
    }

    /** Whoever has such a name. */
    record OfNames(NamePattern pattern) implements Subject {
        @Override
        public boolean covers(Visitor visitor) {
            return pattern.matches(visitor.name());
        }
    }
}
