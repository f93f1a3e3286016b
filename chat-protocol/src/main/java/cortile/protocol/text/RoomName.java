package cortile.protocol.text;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What a room is called, 1 to {@value #MAX_CODE_POINTS} letters and digits, with {@code . _ -} after the first.
 *
 * <p>No blanks, so that a command can name a room and go on; a {@code #} in front belongs to the way of writing it, not to
 * the name. Immutable.
 *
 * @param value the name as written, already {@link #tidy tidied}
 */
public record RoomName(String value) {

    public static final int MAX_CODE_POINTS = 32;

    /** Why a text is no room's name. */
    public enum Problem {
        EMPTY,
        TOO_LONG,
        FORBIDDEN_CHARACTER
    }

    public RoomName {
        problemOf(value).ifPresent(problem -> {
            throw new IllegalArgumentException("not a room's name: " + problem);
        });
    }

    /** The same name without blanks around it or {@code #} in front, in composed form (NFC). */
    public static String tidy(String written) {
        String name = Normalizer.normalize(written, Normalizer.Form.NFC).strip();
        return name.startsWith("#") ? name.substring(1) : name;
    }

    /** What keeps a tidied text from being a room's name, or empty where nothing does. */
    public static Optional<Problem> problemOf(String tidied) {
        if (tidied.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        } else if (tidied.codePointCount(0, tidied.length()) > MAX_CODE_POINTS) {
            return Optional.of(Problem.TOO_LONG);
        }
        boolean allowed = Character.isLetterOrDigit(tidied.codePointAt(0))
                && tidied.codePoints().allMatch(RoomName::mayStandInName);
        return allowed ? Optional.empty() : Optional.of(Problem.FORBIDDEN_CHARACTER);
    }

    private static boolean mayStandInName(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || ".-_".indexOf(codePoint) >= 0
                || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    @Override
    public String toString() {
        return value;
    }
}
