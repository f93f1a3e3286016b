package cortile.tcp.jsonlines;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessageEdited;
import cortile.core.event.MessagePosted;
import cortile.core.event.MessageState;
import cortile.core.history.Page;
import cortile.core.transfer.NativeEntries;
import cortile.protocol.message.ServerMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param ref what the client called its question, or null
     * @param after whether it was read towards now
     */
    static ServerMessage.History fitting(@Nullable String ref, String room, Page page, boolean after) {
        List<LoggedEvent> entries = page.entries();
        int fitting = howManyFit(entries, after);
        List<LoggedEvent> kept =
                after ? entries.subList(0, fitting) : entries.subList(entries.size() - fitting, entries.size());
        return new ServerMessage.History(
                ref,
                room,
                kept.stream().map(NativeEntries::of).toList(),
                page.asOf(),
                page.more() || fitting < entries.size());
    }

    private static int howManyFit(List<LoggedEvent> entries, boolean after) {
        int characters = 0;
        for (int count = 0; count < entries.size(); count++) {
            characters += AROUND_A_TEXT + characters(entries.get(after ? count : entries.size() - 1 - count));
            if (count > 0 && characters > MOST_CHARACTERS) {
                return count;
            }
        }
        return entries.size();
    }

    private static int characters(LoggedEvent logged) {
        if (logged instanceof MessagePosted posted) {
            return posted.text().value().length() + characters(posted.state());
        }
        return logged instanceof MessageEdited edited ? edited.text().value().length() : 0;
    }

    private static int characters(MessageState state) {
        return state.reactions().stream()
                .mapToInt(reaction ->
                        20 + reaction.names().stream().mapToInt(String::length).sum())
                .sum();
    }
}
