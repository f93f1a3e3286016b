package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.HistoryEntry.Message;
import java.time.Instant;
import java.util.stream.IntStream;

/** Conversations for tests of other packages, which cannot write one. */
public final class Timelines {

    private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

    private Timelines() {}

    /** Adds what somebody else said. */
    public static void say(Timeline timeline, String author, String text) {
        long seq = timeline.size() + 1L;
        timeline.place(Said.told(message(seq, Instant.parse("2026-01-31T12:00:00Z"), author, text), seq, false, false));
    }

    /** A room with so many messages, also more than it would keep: of some weeks, a minute apart. */
    public static Conversation roomOf(int messages) {
        Stage stage = new Stage();
        UnsentKeeper nothing = new UnsentKeeper(stage.unsent);
        Conversation room = new Conversation(new Conversation.Means(
                () -> "id",
                stage,
                message -> true,
                new PageTurns(),
                new IgnoredPeople(),
                caughtUp -> {},
                nothing,
                (in, said) -> {}));
        room.timeline().limit(messages);
        for (int i = 1; i <= messages; i++) {
            Message message = message(i, BEGIN.plusSeconds(60L * i), authorOf(i), textOf(i));
            room.timeline().place(Said.told(message, i, false, false));
        }
        return room;
    }

    /** Who says the message of this number: people talk in turns, of three messages each. */
    public static String authorOf(int number) {
        return "name" + number / 3 % 20;
    }

    /** What is said in it: mostly some words, now and then a lot of them. */
    public static String textOf(int number) {
        return number % 10 == 0
                ? "a text that is long enough to be wrapped ".repeat(6) + number
                : "what the message of the number " + number + " says";
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
