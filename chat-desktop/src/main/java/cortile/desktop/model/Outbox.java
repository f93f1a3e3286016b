package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What we said or changed and the server has not answered, in the order in which it was done.
 *
 * <p>Kept in memory; bounded, so that a long time offline does not end in a flood. Confined to the model's thread.
 */
final class Outbox {

    /** How many messages may wait. */
    static final int MAX_WAITING = 500;

    private final Map<String, ClientMessage> messageById = new LinkedHashMap<>();

    boolean isFull() {
        return messageById.size() >= MAX_WAITING;
    }

    int size() {
        return messageById.size();
    }

    /** @param id the message's own */
    void add(String id, ClientMessage message) {
        messageById.put(id, message);
    }

    /** Forgets a message that the server has answered; nothing where it was not waiting. */
    Optional<ClientMessage> remove(String id) {
        return Optional.ofNullable(messageById.remove(id));
    }

    List<String> ids() {
        return List.copyOf(messageById.keySet());
    }

    Map<String, ClientMessage> waiting() {
        return new LinkedHashMap<>(messageById);
    }

    void clear() {
        messageById.clear();
    }
}
