package cortile.core.password;

import com.ongres.saslprep.SASLprep;
import com.ongres.stringprep.Profile;
import java.util.Optional;

/**
 * A password in the form all SCRAM clients make of it (SASLprep, RFC 4013), {@value #MIN_CODE_POINTS} to
 * {@value #MAX_CODE_POINTS} characters long.
 *
 * <p>What SASLprep does not take (control characters, characters younger than it, mixed directions) is refused rather
 * than taken as it is, because clients would differ. Immutable; never shown.
 */
public final class Password {

    public static final int MIN_CODE_POINTS = 8;
    public static final int MAX_CODE_POINTS = 256;

    /** So that nobody has a novel prepared; preparing shortens a text by little. */
    private static final int MAX_WRITTEN = 4 * MAX_CODE_POINTS;

    private static final Profile SASLPREP = new SASLprep();

    /** Why a text is no password. */
    public enum Problem {
        TOO_SHORT,
        TOO_LONG,
        FORBIDDEN_CHARACTER
    }

    private final String prepared;

    public Password(String written) {
        problemOf(written).ifPresent(problem -> {
            throw new IllegalArgumentException("not a password: " + problem);
        });
        prepared = prepare(written);
    }

    /** What keeps a text from being a password, or empty where nothing does. */
    public static Optional<Problem> problemOf(String written) {
        if (written.length() > MAX_WRITTEN) {
            return Optional.of(Problem.TOO_LONG);
        }
        String prepared;
        try {
            prepared = prepare(written);
        } catch (IllegalArgumentException e) {
            return Optional.of(Problem.FORBIDDEN_CHARACTER);
        }
        int length = prepared.codePointCount(0, prepared.length());
        if (length < MIN_CODE_POINTS) {
            return Optional.of(Problem.TOO_SHORT);
        }
        return length > MAX_CODE_POINTS ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    private static String prepare(String written) {
        return SASLPREP.prepareStored(written);
    }

    char[] prepared() {
        return prepared.toCharArray();
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
