package cortile.protocol.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames made of a valid one by changing a single field, at any depth, as its schema tells. Stateless.
 *
 * @param schema what the valid frame is valid by
 */
record Spoiled(ProtocolSchema schema) {

    /** Each without one field that may be left out. */
    List<JsonObject> withoutOptional(JsonObject frame) {
        return objects(frame, schema.definition(frame), Spoiled::withoutOptional);
    }

    /** Each without one required field. */
    List<JsonObject> withoutRequired(JsonObject frame) {
        return objects(frame, schema.definition(frame), Spoiled::withoutRequired);
    }

    /** Each with one field of another kind. */
    List<JsonObject> withWrongKind(JsonObject frame) {
        return objects(frame, schema.definition(frame), this::withWrongKind);
    }

    /** What is done to one object, by its definition. */
    private interface Spoiler {
        List<JsonObject> spoil(JsonObject object, JsonObject definition);
    }

    private static List<JsonObject> withoutRequired(JsonObject object, JsonObject definition) {
        return ProtocolSchema.required(definition).stream()
                .map(name -> Json.createObjectBuilder(object).remove(name).build())
                .toList();
    }

    private static List<JsonObject> withoutOptional(JsonObject object, JsonObject definition) {
        return object.keySet().stream()
                .filter(name -> !ProtocolSchema.required(definition).contains(name))
                .map(name -> Json.createObjectBuilder(object).remove(name).build())
                .toList();
    }

    private List<JsonObject> withWrongKind(JsonObject object, JsonObject definition) {
        return object.keySet().stream()
                .map(name -> Json.createObjectBuilder(object)
                        .add(name, JsonValue.EMPTY_JSON_OBJECT)
                        .build())
                .toList();
    }

    private List<JsonObject> objects(JsonObject object, JsonObject definition, Spoiler spoiler) {
        List<JsonObject> spoiled = new ArrayList<>(spoiler.spoil(object, definition));
        for (String name : object.keySet()) {
            if (object.get(name) instanceof JsonArray list) {
                JsonObject items = schema.resolve(definition
                        .getJsonObject("properties")
                        .getJsonObject(name)
                        .getJsonObject("items"));
                spoiledItems(list, items, spoiler)
                        .forEach(changed -> spoiled.add(Json.createObjectBuilder(object)
                                .add(name, changed)
                                .build()));
            }
        }
        return spoiled;
    }

    private List<JsonArray> spoiledItems(JsonArray list, JsonObject items, Spoiler spoiler) {
        List<JsonArray> spoiled = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof JsonObject item) {
                int place = i;
                JsonObject definition = items.containsKey("properties") ? items : schema.definition(item);
                objects(item, definition, spoiler)
                        .forEach(changed -> spoiled.add(Json.createArrayBuilder(list)
                                .set(place, changed)
                                .build()));
            }
        }
        return spoiled;
    }
}
