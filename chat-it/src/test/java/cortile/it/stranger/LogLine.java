package cortile.it.stranger;

import jakarta.json.JsonObject;

/**
 * An entry of a room's history as both clients must have it.
 *
 * @param text empty where the entry has no words, or no longer
 */
record LogLine(String room, long seq, String type, String id, String text) {

    static LogLine of(JsonObject entry) {
        return new LogLine(
                entry.getString("room"),
                entry.getJsonNumber("seq").longValue(),
                entry.getString("type"),
                entry.getString("id"),
                entry.getString("text", ""));
    }
}
