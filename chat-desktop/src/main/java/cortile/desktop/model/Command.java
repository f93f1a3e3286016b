package cortile.desktop.model;

import java.util.Locale;
import java.util.Optional;

/**
 * A line of the composer that is not to be said but done. Immutable.
 *
 * @param name what follows the slash, in lower case
 * @param argument what follows the name; may be empty
 */
record Command(String name, String argument) {

    /** The command in the text; nothing where the text is to be said. */
    static Optional<Command> in(String text) {
        String line = text.strip();
        if (!text.startsWith("/") || text.startsWith("//")) {
            return Optional.empty();
        }
        String[] parts = line.substring(1).split("\\s+", 2);
        return Optional.of(new Command(parts[0].toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1] : ""));
    }

    /** What is said of a text that is no command: two slashes stand for one at its beginning. */
    static String unescaped(String text) {
        return text.startsWith("//") ? text.substring(1) : text;
    }

    /** The first word of the argument; one with blanks stands in quotation marks. May be empty. */
    String first() {
        if (argument.startsWith("\"")) {
            int end = argument.indexOf('"', 1);
            return end < 0 ? argument.substring(1) : argument.substring(1, end);
        }
        return argument.split("\\s+", 2)[0];
    }

    /** What follows the first word of the argument; may be empty. */
    String rest() {
        int quotes = argument.startsWith("\"") ? 2 : 0;
        return argument.substring(Math.min(argument.length(), first().length() + quotes))
                .strip();
    }
}
