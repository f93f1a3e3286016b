package cortile.admin.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a caller said, checked against an operation's parameters. Immutable. */
public final class Arguments {

    private final Map<String, Object> values;

    private Arguments(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * Checks all of it.
     *
     * @param written by parameter; an empty text counts as not given
     * @throws OperationException naming the first thing that is wrong
     */
    static Arguments check(Operation operation, Map<String, String> written) {
        refuseUnknown(operation, written);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            String text = written.getOrDefault(parameter.name(), "");
            if (!text.isBlank()) {
                values.put(parameter.name(), value(parameter, text));
            } else if (parameter.required()) {
                throw OperationException.wrong("The parameter " + parameter.name() + " of " + operation.fullName()
                        + " is missing: " + parameter.sentence() + ".");
            }
        }
        return new Arguments(values);
    }

    private static void refuseUnknown(Operation operation, Map<String, String> written) {
        List<String> known =
                operation.parameters().stream().map(Parameter::name).toList();
        for (String name : written.keySet()) {
            if (!known.contains(name)) {
                throw OperationException.wrong(operation.fullName() + " has no parameter " + shortened(name)
                        + (known.isEmpty() ? "; it has none." : "; it has " + String.join(", ", known) + "."));
            }
        }
    }

    private static Object value(Parameter parameter, String text) {
        if (text.length() > Parameter.MOST_CHARACTERS) {
            throw OperationException.wrong("The parameter " + parameter.name() + " is longer than "
                    + Parameter.MOST_CHARACTERS + " characters.");
        }
        return switch (parameter.type()) {
            case NUMBER -> number(parameter, text);
            case FLAG -> flag(parameter, text);
            default -> choice(parameter, text);
        };
    }

    private static Long number(Parameter parameter, String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw OperationException.wrong("The parameter " + parameter.name() + " is \"" + shortened(text)
                    + "\", but must be a whole number.");
        }
    }

    private static Boolean flag(Parameter parameter, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default ->
                throw OperationException.wrong("The parameter " + parameter.name() + " is \"" + shortened(text)
                        + "\", but must be true or false.");
        };
    }

    private static String choice(Parameter parameter, String text) {
        if (parameter.choices().isEmpty()) {
            return text;
        }
        return parameter.choices().stream()
                .filter(choice -> choice.equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> OperationException.wrong("The parameter " + parameter.name() + " is \""
                        + shortened(text) + "\", but must be one of " + String.join(", ", parameter.choices()) + "."));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    /** A text that was given, or that must be; empty for one that need not be and was not. */
    public String text(String name) {
        return values.getOrDefault(name, "").toString();
    }

    public Optional<Long> number(String name) {
        return Optional.ofNullable((Long) values.get(name));
    }

    /** A number that must be given. */
    public long requiredNumber(String name) {
        return number(name).orElseThrow();
    }

    /** Whether a flag was given and is true. */
    public boolean isSet(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** How many, within bounds. */
    public int count(String name, int otherwise, int most) {
        return (int) Math.max(1, Math.min(most, number(name).orElse((long) otherwise)));
    }
}
