package cortile.desktop.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be typed behind a slash: the words of the text dialects, English and Italian. */
public enum CommandName {
    JOIN("join entra"),
    CREATE("create crea"),
    LEAVE("leave lascia part"),
    ROOMS("rooms stanze list"),
    MSG("msg privato query"),
    ME("me io"),
    TOPIC("topic argomento"),
    WHO("who chi names"),
    SEARCH("search cerca"),
    INVITE("invite invita"),
    ROLE("role ruolo"),
    KICK("kick caccia"),
    BAN("ban bandisci"),
    UNBAN("unban riammetti"),
    MUTE("mute silenzia"),
    UNMUTE("unmute ridai"),
    SLOW("slow lenta"),
    IGNORE("ignore ignora"),
    UNIGNORE("unignore ascolta"),
    NICK("nick nome"),
    AWAY("away via"),
    BACK("back tornato"),
    HELP("help aiuto ?"),
    QUIT("quit esci exit");

    private final String all;

    /** @param all the words, with a blank between them */
    CommandName(String all) {
        this.all = all;
    }

    private List<String> words() {
        return List.of(all.split(" "));
    }

    /** The command's word, as it is listed. */
    public String word() {
        return words().get(0);
    }

    /** The word of the command that begins so, the listed one first. */
    Optional<String> wordBeginning(String typed) {
        String begin = typed.toLowerCase(Locale.ROOT);
        return words().stream().filter(word -> word.startsWith(begin)).findFirst();
    }

    /** The command of this word, in lower case. */
    static Optional<CommandName> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.words().contains(word))
                .findFirst();
    }
}
