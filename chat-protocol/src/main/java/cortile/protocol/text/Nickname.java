package cortile.protocol.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name a person is known by in a room, 1 to {@value #MAX_CODE_POINTS} characters long.
 *
 * <p>A name may not hold a colon, because every text dialect writes {@code name: text} and a colon inside the name
 * could put words into somebody else's mouth; nor begin with a sign that means something at the start of a line
 * ({@code /} a command, {@code *} the server's voice, {@code #} a room, {@code @} a mention); nor with an accent, which
 * would settle on whatever stands in front; nor hold control, formatting, invisible or unassigned characters, which could
 * forge a line or hide in one. Immutable.
 *
 * @param value the name as written, already {@link #tidy tidied}
 */
public record Nickname(String value) {

    public static final int MAX_CODE_POINTS = 32;

    private static final String RESERVED_FIRST = "/*#@";

    /** Letters and signs by their category, yet nothing is seen of them: fillers, inherent vowels, the Braille blank. */
    private static final String INVISIBLE = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]+");

    /** Why a text is no name. */
    public enum Problem {
        EMPTY,
        TOO_LONG,
        FORBIDDEN_CHARACTER
    }

    public Nickname {
        problemOf(value).ifPresent(problem -> {
            throw new IllegalArgumentException("not a name: " + problem);
        });
    }

    /** The same name without blanks around it and with single blanks inside, in composed form (NFC). */
    public static String tidy(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }

    /** What keeps a tidied text from being a name, or empty where nothing does. */
    public static Optional<Problem> problemOf(String tidied) {
        if (tidied.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        if (tidied.codePointCount(0, tidied.length()) > MAX_CODE_POINTS) {
            return Optional.of(Problem.TOO_LONG);
        }
        boolean allowed =
                mayStandFirst(tidied.codePointAt(0)) && tidied.codePoints().allMatch(Nickname::mayStandInName);
        return allowed ? Optional.empty() : Optional.of(Problem.FORBIDDEN_CHARACTER);
    }

    private static boolean mayStandFirst(int codePoint) {
        return RESERVED_FIRST.indexOf(codePoint) < 0
                && switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                        false;
                    default -> true;
                };
    }

    private static boolean mayStandInName(int codePoint) {
        return codePoint != ':'
                && INVISIBLE.indexOf(codePoint) < 0
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.PRIVATE_USE,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }

    /** What two names have in common when people would take them for the same: compatibility form in lower case. */
    public String key() {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
