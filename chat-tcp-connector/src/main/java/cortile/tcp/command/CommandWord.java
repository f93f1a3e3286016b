package cortile.tcp.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of commands: the word, how many arguments it needs at least, and what else people call it. */
public enum CommandWord {
    HELP(0, "aiuto", "?"),
    NICK(1, "nome"),
    JOIN(1, "entra"),
    LEAVE(0, "lascia", "part"),
    CREATE(1, "crea"),
    ROOMS(0, "stanze", "list"),
    WHO(0, "chi", "names"),
    TOPIC(0, "argomento"),
    MSG(2, "privato", "query"),
    ME(1, "io"),
    SINCE(1, "da"),
    SEARCH(1, "cerca"),
    INVITE(1, "invita"),
    AWAY(0, "via"),
    BACK(0, "tornato"),
    ROLE(2, "ruolo"),
    KICK(1, "caccia"),
    BAN(1, "bandisci"),
    UNBAN(1, "riammetti"),
    BANS(0, "bandi"),
    MUTE(1, "silenzia"),
    UNMUTE(1, "ridai"),
    SLOW(1, "lenta"),
    MODERATED(1, "moderata"),
    IGNORE(0, "ignora"),
    UNIGNORE(1, "ascolta"),
    EDIT(1, "correggi"),
    UNDO(0, "ritira"),
    REGISTER(1, "registra"),
    LOGIN(2, "accedi"),
    QUIT(0, "esci", "exit");

    private final int least;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> aliases;

    CommandWord(int least, String... aliases) {
        this.least = least;
        this.aliases = List.of(aliases);
    }

    /** As it stands behind the slash. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> aliases() {
        return aliases;
    }

    boolean isSatisfiedBy(Arguments arguments) {
        return arguments.count() >= least;
    }

    /** The command with exactly this word. */
    static Optional<CommandWord> ofWord(String word) {
        return Stream.of(values()).filter(known -> known.word().equals(word)).findFirst();
    }

    /** The command people mean by this word, in upper or lower case, or by another one for the same. */
    static Optional<CommandWord> of(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        return ofWord(word)
                .or(() -> Stream.of(values())
                        .filter(known -> known.aliases.contains(word))
                        .findFirst());
    }
}
