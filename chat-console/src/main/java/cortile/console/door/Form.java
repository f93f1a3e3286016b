package cortile.console.door;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code name=value&name=value}, both ways. Stateless. */
public final class Form {

    private static final int MOST_FIELDS = 50;

    private Form() {}

    /** What it says; each name once. */
    static Map<String, String> parse(String written) throws BadRequestException {
        Map<String, String> fields = new LinkedHashMap<>();
        if (written.isEmpty()) {
            return fields;
        }
        for (String pair : written.split("&", MOST_FIELDS + 1)) {
            String[] sides = pair.split("=", 2);
            String before = fields.put(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
            if (before != null || fields.size() > MOST_FIELDS) {
                throw new BadRequestException(400, "A field is given twice, or there are too many.");
            }
        }
        return fields;
    }

    private static String decoded(String part) throws BadRequestException {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(400, "A field is not written as fields are.");
        }
    }

    /** The fields as they stand behind a question mark. */
    public static String write(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
