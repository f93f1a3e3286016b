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
}
