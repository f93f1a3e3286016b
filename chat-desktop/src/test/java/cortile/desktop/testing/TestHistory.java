package cortile.desktop.testing;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Direction;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was said in a room, which outlives the servers it is given to. Thread-safe. */
public final class TestHistory {

    private final List<Message> messages = new ArrayList<>();

    /** Stores a message as the next; one without an id is given one. */
    public synchronized Message store(String room, Instant at, String from, @Nullable String id, String text) {
        long seq = messages.size() + 1L;
        Message message = new Message(room, seq, id == null ? "server-" + seq : id, at, from, text);
        messages.add(message);
        return message;
    }

    /** The message this author has said under this id. */
    synchronized Optional<Message> stored(String author, @Nullable String id) {
        return messages.stream()
                .filter(message -> message.from().equals(author) && message.id().equals(id))
                .findFirst();
    }

    /** Who said what, in order. */
    public synchronized List<String> texts() {
        return messages.stream()
                .map(message -> message.from() + ": " + message.text())
                .toList();
    }

    synchronized long last() {
        return messages.size();
    }

    synchronized ServerMessage.History page(String room, ClientMessage.History wanted) {
        int size = messages.size();
        boolean after = wanted.direction() == Direction.AFTER;
        int from = (int) (after ? Math.min(size, wanted.seq()) : Math.max(0, wanted.seq() - 1 - wanted.limit()));
        int to = (int) (after ? Math.min(size, wanted.seq() + wanted.limit()) : Math.min(size, wanted.seq() - 1));
        return new ServerMessage.History(room, messages.subList(from, to), after ? to < size : from > 0);
    }
}
