package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What we said or changed and the server has not answered, in the order in which it was done.
 *
 * <p>Kept in memory, and by somebody else for the next run of the program; bounded, so that a long time offline does not end in a flood. Confined to the model's thread.
 */
final class Outbox {

    /** How many messages may wait. */
    static final int MAX_WAITING = 500;

    /** Keeps the same for the next run of the program. */
    interface Copy {
        void keep(String id, ClientMessage message);

        void drop(String id);
    }

    private final Map<String, ClientMessage> messageById = new LinkedHashMap<>();
    private final Copy copy;

    Outbox(Copy copy) {
        this.copy = copy;
    }

    boolean isFull() {
        return messageById.size() >= MAX_WAITING;
    }

    int size() {
        return messageById.size();
    }

    /** @param id the message's own */
    void add(String id, ClientMessage message) {
        messageById.put(id, message);
        copy.keep(id, message);
    }

    /** Forgets a message that the server has answered; nothing where it was not waiting. */
    Optional<ClientMessage> remove(String id) {
        Optional<ClientMessage> waited = Optional.ofNullable(messageById.remove(id));
        waited.ifPresent(message -> copy.drop(id));
        return waited;
    }

    /** Has a message wait that waited in an earlier run; false where it does already. */
    boolean restore(String id, ClientMessage message) {
        return messageById.putIfAbsent(id, message) == null;
    }

    List<String> ids() {
        return List.copyOf(messageById.keySet());
    }

    Map<String, ClientMessage> waiting() {
        return new LinkedHashMap<>(messageById);
    }

    void clear() {
        ids().forEach(this::remove);
    }
}
