package cortile.protocol.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one frame, read with their kind checked. Confined to the decoding of one line. */
final class Fields {

    /** A field is missing or of the wrong kind; the message is a sentence that names it. */
    static final class BadField extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadField(String sentence) {
            super(sentence, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private final JsonObject object;

    Fields(JsonObject object) {
        this.object = object;
    }

    String text(String name) {
        return read(name, "a string", value -> value instanceof JsonString s ? s.getString() : null);
    }

    String textOr(String name, String absent) {
        return has(name) ? text(name) : absent;
    }

    @Nullable
    String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    /** The id a frame gives itself where it is readable at all: never a reason to refuse twice. */
    @Nullable
    String idOrNull() {
        return object.get("id") instanceof JsonString s ? s.getString() : null;
    }

    long number(String name) {
        return read(name, "a whole number", value -> value instanceof JsonNumber n ? exact(n) : null);
    }

    int smallNumber(String name) {
        return read(name, "a whole number", value -> {
            Long number = value instanceof JsonNumber n ? exact(n) : null;
            return number != null && number == number.intValue() ? number.intValue() : null;
        });
    }

    private static @Nullable Long exact(JsonNumber number) {
        // Looked at as text first: 1e999999999 would be expanded to all its digits otherwise.
        String digits = number.toString();
        try {
            return digits.length() > 20 ? null : Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    Instant instant(String name) {
        return read(name, "a time such as 2026-01-31T12:00:00Z", value -> {
            try {
                return value instanceof JsonString s ? Instant.parse(s.getString()) : null;
            } catch (DateTimeParseException e) {
                return null;
            }
        });
    }

    @Nullable
    Instant instantOrNull(String name) {
        return has(name) ? instant(name) : null;
    }

    /** A number, or {@code absent} where there is none. */
    long numberOr(String name, long absent) {
        return has(name) ? number(name) : absent;
    }

    /** A number that is not too small, or {@code absent} where there is none. */
    int atLeast(int least, String name, int absent) {
        int number = has(name) ? smallNumber(name) : absent;
        if (number < least) {
            throw new BadField("The field \"" + name + "\" must be at least " + least + ".");
        }
        return number;
    }

    boolean flagOr(String name, boolean absent) {
        return has(name) ? flag(name) : absent;
    }

    List<String> textsOrNone(String name) {
        return has(name) ? texts(name) : List.of();
    }

    List<String> texts(String name) {
        return read(name, "a list of strings", value -> {
            boolean strings = value instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance);
            return strings ? value.asJsonArray().getValuesAs(JsonString::getString) : null;
        });
    }

    boolean has(String name) {
        JsonValue value = object.get(name);
        return value != null && value != JsonValue.NULL;
    }

    /** An object within this one, read by the same rules. */
    <T> T object(String name, Function<Fields, T> reader) {
        JsonObject inner = read(name, "an object", value -> value instanceof JsonObject o ? o : null);
        return reader.apply(new Fields(inner));
    }

    <T> List<T> objectsOrNone(String name, Function<Fields, T> reader) {
        return has(name) ? objects(name, reader) : List.of();
    }

    /** Objects within this one, each read by the same rules. */
    <T> List<T> objects(String name, Function<Fields, T> reader) {
        List<JsonObject> objects = read(name, "a list of objects", value -> {
            boolean all = value instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance);
            return all ? value.asJsonArray().getValuesAs(JsonObject.class) : null;
        });
        return objects.stream().map(object -> reader.apply(new Fields(object))).toList();
    }

    boolean flag(String name) {
        return read(name, "true or false", value -> switch (value.getValueType()) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            default -> null;
        });
    }

    private <T> T read(String name, String kind, Function<JsonValue, @Nullable T> reader) {
        JsonValue value = object.get(name);
        T read = value == null ? null : reader.apply(value);
        if (read == null) {
            throw new BadField("The field \"" + name + "\" must be " + kind + ".");
        }
        return read;
    }
}
