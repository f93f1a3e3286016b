package cortile.admin.operation;

import java.util.List;

/**
 * Something a caller says about what is to be done. Immutable.
 *
 * @param name in camel case
 * @param type {@link ValueType#TEXT}, {@link ValueType#NUMBER} or {@link ValueType#FLAG}
 * @param sentence what it is, for people
 * @param choices what it may be; empty for anything
 * @param secret whether it must be in no log and on no page
 */
public record Parameter(
        String name, ValueType type, String sentence, boolean required, List<String> choices, boolean secret) {

    /** Longest text a caller may give. */
    public static final int MOST_CHARACTERS = 4_000;

    public Parameter {
        choices = List.copyOf(choices);
    }

    /** Text that must be given. */
    public static Parameter text(String name, String sentence) {
        return new Parameter(name, ValueType.TEXT, sentence, true, List.of(), false);
    }

    /** A whole number that must be given. */
    public static Parameter number(String name, String sentence) {
        return new Parameter(name, ValueType.NUMBER, sentence, true, List.of(), false);
    }

    /** One of a few words, which must be given. */
    public static Parameter oneOf(String name, String sentence, String... choices) {
        return new Parameter(name, ValueType.TEXT, sentence, true, List.of(choices), false);
    }

    /** The same where nothing need be given. */
    public Parameter optional() {
        return new Parameter(name, type, sentence, false, choices, secret);
    }

    /** The same where nobody else must read it. */
    public Parameter hidden() {
        return new Parameter(name, type, sentence, required, choices, true);
    }
}
