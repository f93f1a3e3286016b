package cortile.search.bench;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessagePosted;
import cortile.core.event.RoomEvent;
import cortile.core.history.Draft;
import cortile.core.history.MessageHistory;
import cortile.core.history.Page;
import cortile.protocol.text.MessageText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A history that makes its messages up when it is read: rooms with as many messages each, one a minute, of 3 to 20 words
 * with the frequencies of a language (Zipf). The same place is always the same message. Thread-safe.
 */
final class SyntheticHistory implements MessageHistory {

    /** As many as the people of a big server use, names and typing errors included. */
    static final int VOCABULARY = 500_000;

    private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");

    /** How many rooms there are. */
    static final int ROOMS = 50;

    private final long messages;

    /** @param messages in all rooms together, a multiple of {@value #ROOMS} */
    SyntheticHistory(long messages) {
        this.messages = messages / ROOMS;
    }

    static String room(int number) {
        return "room-" + number;
    }

    static Set<String> rooms() {
        return IntStream.range(0, ROOMS).mapToObj(SyntheticHistory::room).collect(Collectors.toSet());
    }

    /** The word of a rank: 1 is said most. Short where it is frequent, as words are. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int left = rank; left > 0; left /= 20) {
            word.append("bcdfghlmnprstvzjkqwx".charAt(left % 20)).append("aeiou".charAt(left % 5));
        }
        return word.toString();
    }

    /** Drawn so that each rank is as likely as its inverse. */
    private static int rank(SplittableRandom random) {
        return (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
    }

    static String text(String room, long seq) {
        SplittableRandom random = new SplittableRandom(room.hashCode() * 31L + seq);
        int words = 3 + Math.min(random.nextInt(18), random.nextInt(18));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(word(rank(random)));
        }
        return text.toString();
    }

    private static MessagePosted message(String room, long seq) {
        return new MessagePosted(
                room,
                BEGIN.plusSeconds(60 * seq),
                RoomEvent.NOBODY,
                seq,
                "m-" + seq,
                "user" + seq % 997,
                new MessageText(text(room, seq)));
    }

    @Override
    public Intake append(Draft draft, Executor turn) {
        return Intake.CLOSED;
    }

    @Override
    public long lastSeq(String room) {
        return messages;
    }

    @Override
    public CompletionStage<Page> readAfter(String room, long seq, int limit) {
        List<LoggedEvent> entries = new ArrayList<>();
        for (long next = seq + 1; next <= Math.min(messages, seq + limit); next++) {
            entries.add(message(room, next));
        }
        return CompletableFuture.completedFuture(new Page(entries, messages, seq + limit < messages));
    }

    @Override
    public CompletionStage<Page> readBefore(String room, long seq, int limit) {
        return readAfter(room, Math.max(0, seq - 1 - limit), limit);
    }

    @Override
    public CompletionStage<Long> forget(String room, Instant before) {
        return CompletableFuture.completedFuture(0L);
    }

    @Override
    public void close() {}
}
