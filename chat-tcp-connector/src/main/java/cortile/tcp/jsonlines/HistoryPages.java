package cortile.tcp.jsonlines;

import cortile.core.event.MessagePosted;
import cortile.core.history.Page;
import cortile.protocol.message.ServerMessage;
import java.util.List;

/** Pages of history that fit a line of their own: what is too much for one is left for the next. Stateless. */
final class HistoryPages {

    /** Well below what may wait for a reader, so that asking for history makes nobody a slow one. */
    private static final int MOST_CHARACTERS = 32 * 1024;

    /** Names, times and punctuation round a text. */
    private static final int AROUND_A_TEXT = 300;

    private HistoryPages() {}

    /**
     * The page, or so much of it as fits, from the side it was read from.
     *
     * @param after whether it was read towards now
     */
    static ServerMessage.History fitting(String room, Page page, boolean after) {
        List<MessagePosted> messages = page.messages();
        int fitting = howManyFit(messages, after);
        List<MessagePosted> kept =
                after ? messages.subList(0, fitting) : messages.subList(messages.size() - fitting, messages.size());
        return new ServerMessage.History(
                room,
                kept.stream().map(JsonLinesEncoder.ENCODER::message).toList(),
                page.more() || fitting < messages.size());
    }

    private static int howManyFit(List<MessagePosted> messages, boolean after) {
        int characters = 0;
        for (int count = 0; count < messages.size(); count++) {
            MessagePosted next = messages.get(after ? count : messages.size() - 1 - count);
            characters += next.text().value().length() + AROUND_A_TEXT;
            if (count > 0 && characters > MOST_CHARACTERS) {
                return count;
            }
        }
        return messages.size();
    }
}
