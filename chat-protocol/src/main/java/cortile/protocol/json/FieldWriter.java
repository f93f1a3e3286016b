package cortile.protocol.json;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one object; what is absent is left out. Confined to the encoding of one line. */
final class FieldWriter {

    private final JsonGenerator json;

    FieldWriter(JsonGenerator json) {
        this.json = json;
    }

    FieldWriter text(String name, String value) {
        json.write(name, value);
        return this;
    }

    FieldWriter optional(String name, @Nullable String value) {
        return value == null ? this : text(name, value);
    }

    /** Left out where empty. */
    FieldWriter nonEmpty(String name, String value) {
        return value.isEmpty() ? this : text(name, value);
    }

    FieldWriter number(String name, long value) {
        json.write(name, value);
        return this;
    }

    /** Left out where 0. */
    FieldWriter nonZero(String name, long value) {
        return value == 0 ? this : number(name, value);
    }

    FieldWriter flag(String name, boolean value) {
        json.write(name, value);
        return this;
    }

    /** Left out where false. */
    FieldWriter ifTrue(String name, boolean value) {
        return value ? flag(name, true) : this;
    }

    FieldWriter time(String name, Instant value) {
        return text(name, value.toString());
    }

    FieldWriter optionalTime(String name, @Nullable Instant value) {
        return value == null ? this : time(name, value);
    }

    FieldWriter texts(String name, List<String> values) {
        json.writeStartArray(name);
        values.forEach(json::write);
        json.writeEnd();
        return this;
    }

    /** Left out where empty. */
    FieldWriter someTexts(String name, List<String> values) {
        return values.isEmpty() ? this : texts(name, values);
    }

    <T> FieldWriter objects(String name, List<T> values, BiConsumer<FieldWriter, T> fields) {
        json.writeStartArray(name);
        for (T value : values) {
            json.writeStartObject();
            fields.accept(this, value);
            json.writeEnd();
        }
        json.writeEnd();
        return this;
    }
}
