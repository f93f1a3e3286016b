package cortile.tcp.command;

import cortile.protocol.text.MessageText;

/** Cuts what somebody wrote to what fits into an answer: one line, not too long. Stateless. */
final class Shortened {

    /** Enough for a word somebody mistyped. */
    static final int WORD = 32;

    /** Enough to recognise a message by. */
    static final int MESSAGE = 400;

    private Shortened() {}

    /** The text in one line of at most this many characters. */
    static String to(String text, int most) {
        String line = MessageText.tidy(text).replace('\n', ' ').replace('\t', ' ');
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
