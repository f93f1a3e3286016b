package cortile.admin.json;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Field;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Answers as JSON: {@code {"message": ...}}, the record itself, or {@code {"items": [...]}}. Stateless. */
public final class AnswerJson {

    private AnswerJson() {}

    /**
     * The answer as a JSON object.
     *
     * @param fields of the answer's shape
     */
    public static JsonObject of(Answer answer, List<Field> fields) {
        if (answer instanceof Answer.Sentence sentence) {
            return Json.createObjectBuilder().add("message", sentence.text()).build();
        } else if (answer instanceof Answer.Row row) {
            return object(row, fields).build();
        }
        JsonArrayBuilder items = Json.createArrayBuilder();
        ((Answer.Table) answer).rows().forEach(row -> items.add(object(row, fields)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    private static JsonObjectBuilder object(Answer.Row row, List<Field> fields) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < fields.size(); i++) {
            add(object, fields.get(i).name(), row.values().get(i));
        }
        return object;
    }

    private static void add(JsonObjectBuilder object, String name, Object value) {
        if (value instanceof Long number) {
            object.add(name, number);
        } else if (value instanceof Double number) {
            object.add(name, number);
        } else if (value instanceof Boolean flag) {
            object.add(name, flag);
        } else if (value instanceof List<?> texts) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            texts.forEach(text -> array.add(String.valueOf(text)));
            object.add(name, array);
        } else {
            object.add(name, String.valueOf(value));
        }
    }
}
