package cortile.core.service;

import cortile.protocol.text.MessageText;

/** What a room is about: one line of at most {@value #MAX_CODE_POINTS} characters. Stateless. */
final class RoomTopic {

    static final int MAX_CODE_POINTS = 300;

    private RoomTopic() {}

    /** One line without control characters. */
    static String tidy(String written) {
        return MessageText.tidy(written).replace('\n', ' ').replace('\t', ' ').strip();
    }

    static boolean isTooLong(String tidied) {
        return tidied.codePointCount(0, tidied.length()) > MAX_CODE_POINTS;
    }
}
