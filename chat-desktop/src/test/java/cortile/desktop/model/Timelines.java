package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.HistoryEntry.Message;
import java.time.Instant;
import java.util.stream.IntStream;

/** Conversations for tests of other packages, which cannot write one. */
public final class Timelines {

    private Timelines() {}

    /** Adds what somebody else said. */
    public static void say(Timeline timeline, String author, String text) {
        long seq = timeline.size() + 1L;
        timeline.place(Said.told(message(seq, Instant.parse("2026-01-31T12:00:00Z"), author, text), seq, false, false));
    }

    /** A room that is not shown, with as many messages as it keeps. */
    public static Conversation fullRoom() {
        Stage stage = new Stage();
        UnsentKeeper nothing = new UnsentKeeper(stage.unsent);
        Conversation room = new Conversation(new Conversation.Means(
                () -> "id", stage, message -> true, new PageTurns(), caughtUp -> {}, nothing, (in, said) -> {}));
        IntStream.range(0, Conversation.MAX_ENTRIES_UNSEEN)
                .forEach(i -> say(
                        room.timeline(),
                        "name" + i % 20,
                        i % 10 == 0 ? "a text that is long enough to be wrapped ".repeat(6) : "message " + i));
        return room;
    }

    /** Puts messages of a day before all others, as a page of history does. */
    public static void sayBefore(Timeline timeline, int count, Instant day) {
        timeline.placeBefore(IntStream.range(0, count)
                .mapToObj(i -> Said.told(
                        message(i - 1_000_000, day, "early" + i % 3, "earlier message " + i), 0, false, false))
                .toList());
    }

    private static Message message(long seq, Instant at, String author, String text) {
        return new Message("lobby", seq, "id-" + seq, at, author, text);
    }
}
