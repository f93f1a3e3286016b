package cortile.tcp.command;

import java.util.Optional;

/** What a line turns out to be. Immutable. */
public sealed interface CommandLine {

    /** Something to be said in the room, as it is. */
    record Words(String text) implements CommandLine {}

    /** Something to be done. */
    record Command(CommandWord word, Arguments arguments) implements CommandLine {}

    /** Meant to be a command. */
    record Unknown(String word) implements CommandLine {}

    /** Takes the line apart; two slashes in front say what begins with one. */
    static CommandLine read(String line, CommandUse use) {
        String text = line.strip();
        if (use == CommandUse.NONE || !text.startsWith("/")) {
            return new Words(line);
        } else if (text.startsWith("//")) {
            boolean escapes = use == CommandUse.ALL || read(text.substring(1), use) instanceof Command;
            return new Words(escapes ? text.substring(1) : line);
        }
        String word = text.substring(1).split("\\s", 2)[0];
        Arguments arguments = new Arguments(text.substring(1 + word.length()));
        Optional<CommandWord> known = use == CommandUse.ALL ? CommandWord.of(word) : exact(word, arguments);
        return known.<CommandLine>map(found -> new Command(found, arguments))
                .orElseGet(() -> use == CommandUse.ALL ? new Unknown(word) : new Words(line));
    }

    private static Optional<CommandWord> exact(String word, Arguments arguments) {
        // An original client leaves by these characters and no more.
        return CommandWord.ofWord(word).filter(known -> known != CommandWord.QUIT || arguments.count() == 0);
    }
}
