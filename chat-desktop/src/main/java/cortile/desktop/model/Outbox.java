package cortile.desktop.model;

import cortile.protocol.message.ClientMessage.Say;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Our messages the server has not answered, in the order in which they were written.
 *
 * <p>Kept in memory; bounded, so that a long time offline does not end in a flood. Confined to the model's thread.
 */
final class Outbox {

    /** How many messages may wait. */
    static final int MAX_WAITING = 500;

    private final Map<String, String> textById = new LinkedHashMap<>();

    boolean isFull() {
        return textById.size() >= MAX_WAITING;
    }

    int size() {
        return textById.size();
    }

    void add(String id, String text) {
        textById.put(id, text);
    }

    /** Forgets a message that the server has answered; says whether it was waiting. */
    boolean remove(String id) {
        return textById.remove(id) != null;
    }

    List<String> ids() {
        return List.copyOf(textById.keySet());
    }

    List<Say> waiting() {
        return textById.entrySet().stream()
                .map(entry -> new Say(entry.getKey(), entry.getValue()))
                .toList();
    }

    void clear() {
        textById.clear();
    }
}
