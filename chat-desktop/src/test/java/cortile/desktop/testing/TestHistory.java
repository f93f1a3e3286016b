package cortile.desktop.testing;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Direction;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.HistoryEntry.Deleted;
import cortile.protocol.message.HistoryEntry.Edited;
import cortile.protocol.message.HistoryEntry.Erased;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.ServerMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said in a room, which outlives the servers it is given to. Thread-safe. */
public final class TestHistory {

    private final String id = UUID.randomUUID().toString();
    private final List<HistoryEntry> entries = new ArrayList<>();

    /** Makes an entry of the place it is to have. */
    @FunctionalInterface
    interface Making {
        HistoryEntry at(long seq);
    }

    String id() {
        return id;
    }

    /** Stores a message as the next; one without an id is given one. */
    public Message store(String room, Instant at, String from, @Nullable String messageId, String text) {
        return (Message) store(seq -> new Message(room, seq, idOr(messageId, seq), at, from, text));
    }

    static String idOr(@Nullable String id, long seq) {
        return id == null ? "server-" + seq : id;
    }

    synchronized HistoryEntry store(Making making) {
        HistoryEntry entry = making.at(entries.size() + 1L);
        entries.add(entry);
        return entry;
    }

    /** What this author has done under this id. */
    synchronized Optional<HistoryEntry> stored(String author, @Nullable String entryId) {
        return entries.stream()
                .filter(entry -> entry.from().equals(author) && entry.id().equals(entryId))
                .findFirst();
    }

    /** Who said what, in order. */
    public synchronized List<String> texts() {
        return entries.stream()
                .flatMap(entry -> entry instanceof Message message ? Stream.of(message) : Stream.of())
                .map(message -> message.from() + ": " + message.text())
                .toList();
    }

    /** The messages that have this text in them, the newest first. */
    synchronized List<Message> having(String text) {
        List<Message> found = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            if (entry instanceof Message message && message.text().contains(text)) {
                found.add(0, message);
            }
        }
        return found;
    }

    synchronized long last() {
        return entries.size();
    }

    synchronized ServerMessage.History page(String room, ClientMessage.History wanted) {
        int size = entries.size();
        boolean after = wanted.direction() == Direction.AFTER;
        int from = (int) (after ? Math.min(size, wanted.seq()) : Math.max(0, wanted.seq() - 1 - wanted.limit()));
        int to = (int) (after ? Math.min(size, wanted.seq() + wanted.limit()) : Math.min(size, wanted.seq() - 1));
        List<HistoryEntry> page =
                entries.subList(from, to).stream().map(this::asItIsNow).toList();
        return new ServerMessage.History(wanted.id(), room, page, size, after ? to < size : from > 0);
    }

    private HistoryEntry asItIsNow(HistoryEntry entry) {
        HistoryEntry now = entry;
        for (HistoryEntry change : entries) {
            if (now instanceof Message message) {
                now = changed(message, change);
            }
        }
        return now;
    }

    /** Signs are told live only: no test reads them back. */
    private static HistoryEntry changed(Message message, HistoryEntry change) {
        if (change instanceof Edited edited && edited.target() == message.seq()) {
            return new Message(
                    message.room(),
                    message.seq(),
                    message.id(),
                    message.at(),
                    message.from(),
                    edited.text(),
                    message.action(),
                    message.replyTo(),
                    edited.at(),
                    message.reactions());
        } else if (change instanceof Deleted deleted && deleted.target() == message.seq()) {
            return new Erased(message.room(), message.seq(), message.id(), message.at(), message.from(), 0);
        }
        return message;
    }
}
