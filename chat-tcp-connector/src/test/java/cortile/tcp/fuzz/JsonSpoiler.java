package cortile.tcp.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/** Makes of a good frame one that is still JSON, with fields no client should send. Confined to one thread. */
final class JsonSpoiler {

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1.5",
            "1e9",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "1e-300");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\uD800",
            "\u202Edrow",
            "\u0301",
            "~",
            "#",
            "*",
            "lobby",
            "LOBBY",
            "a\nb: c",
            "\r\n",
            "'; DROP TABLE message; --",
            "%s%n{0}",
            "👩‍👩‍👧‍👦",
            "=,n=",
            "n,,n=zoe,r=1");

    private final SplittableRandom random;

    JsonSpoiler(SplittableRandom random) {
        this.random = random;
    }

    JsonObject spoil(JsonObject frame) {
        List<String> names = List.copyOf(frame.keySet());
        String name = names.get(random.nextInt(names.size()));
        JsonObjectBuilder spoiled = Json.createObjectBuilder(frame);
        return switch (random.nextInt(6)) {
            case 0 -> spoiled.remove(name).build();
            case 1 -> spoiled.add(text(), value(3)).build();
            case 2 -> spoiled.add("id", text()).build();
            default -> spoiled.add(name, value(3)).build();
        };
    }

    private JsonValue value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> JsonValue.NULL;
            case 1 -> random.nextBoolean() ? JsonValue.TRUE : JsonValue.FALSE;
            case 2, 3 -> Json.createValue(new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size()))));
            case 4, 5 -> Json.createValue(text());
            case 6 -> Json.createObjectBuilder().add(text(), value(depth - 1)).build();
            default -> list(depth - 1);
        };
    }

    private JsonValue list(int depth) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(depth));
        }
        return list.build();
    }

    private String text() {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextInt(20) == 0 ? text.repeat(random.nextInt(1, 3000)) : text;
    }
}
