package cortile.protocol.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a person says: one or more lines, 1 to {@value #MAX_BYTES} bytes of UTF-8, not blank.
 *
 * <p>Lines end in LF. Control characters other than LF and TAB are replaced by U+FFFD where {@link #tidy} meets them,
 * so that no text can steer a terminal or forge a line of a log. Immutable.
 *
 * @param value the text, already {@link #tidy tidied}
 */
public record MessageText(String value) {

    public static final int MAX_BYTES = 8 * 1024;

    /** Why a text is no message. */
    public enum Problem {
        EMPTY,
        TOO_LONG
    }

    public MessageText {
        problemOf(value).ifPresent(problem -> {
            throw new IllegalArgumentException("not a message: " + problem);
        });
    }

    /** The same text with LF line ends and without control characters. */
    public static String tidy(String written) {
        String text = written.replace("\r\n", "\n").replace('\r', '\n');
        if (text.chars().noneMatch(MessageText::isSteering)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().forEach(c -> clean.append(isSteering(c) ? '\uFFFD' : (char) c));
        return clean.toString();
    }

    private static boolean isSteering(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    /** What keeps a tidied text from being a message, or empty where nothing does. */
    public static Optional<Problem> problemOf(String tidied) {
        if (tidied.isBlank()) {
            return Optional.of(Problem.EMPTY);
        }
        // A char is at most three bytes, so most texts need no counting.
        boolean surelyShort = tidied.length() <= MAX_BYTES / 3;
        if (!surelyShort && tidied.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of(Problem.TOO_LONG);
        }
        return Optional.empty();
    }

    /** The text without the line ends a multi-line entry field leaves at its end. */
    public String withoutTrailingLineEnds() {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == '\n') {
            end--;
        }
        return value.substring(0, end);
    }

    @Override
    public String toString() {
        return value;
    }
}
