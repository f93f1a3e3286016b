package cortile.server.log;

/** Text made safe for a terminal and a log file: what is not printed is written as {@code \\uXXXX}. */
final class Escaped {

    private Escaped() {}

    static String text(String raw) {
        StringBuilder safe = new StringBuilder(raw.length());
        raw.codePoints().forEach(character -> append(safe, character));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int character) {
        if (isUnsafe(character)) {
            for (char unit : Character.toChars(character)) {
                safe.append(String.format("\\u%04x", (int) unit));
            }
        } else {
            safe.appendCodePoint(character);
        }
    }

    private static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            // FORMAT holds the direction marks, with which a line can be made to read as another one
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
