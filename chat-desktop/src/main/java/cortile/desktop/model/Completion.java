package cortile.desktop.model;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the word before the caret may be meant to be: a command, or somebody's name. Immutable.
 *
 * @param start where the word begins
 * @param words what may take its place, the likeliest first
 */
public record Completion(int start, List<String> words) {

    /** How far back speakers are looked for. */
    private static final int ENTRIES = 500;

    private static final Set<CommandName> NAMING = Set.of(CommandName.MSG, CommandName.INVITE, CommandName.ROLE);

    public Completion {
        words = List.copyOf(words);
    }

    /** What offers itself while one types: commands after a slash, names after {@code @}. */
    public static Optional<Completion> offered(String before, Conversation room) {
        int start = wordStart(before);
        if (before.startsWith("/") && !before.startsWith("//") && start == 0) {
            return of(0, commands(before.substring(1)));
        }
        return before.startsWith("@", start)
                ? of(start, mentions(before.substring(start + 1), room))
                : Optional.empty();
    }

    /** What is meant when one asks for it: the same, and names without {@code @}. */
    public static Optional<Completion> asked(String before, Conversation room) {
        return offered(before, room).or(() -> {
            int start = wordStart(before);
            String word = before.substring(start);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            boolean named = Command.in(before.substring(0, start))
                    .filter(command -> command.argument().isEmpty())
                    .flatMap(command -> CommandName.of(command.name()))
                    .filter(NAMING::contains)
                    .isPresent();
            return of(start, named ? arguments(word, room) : mentions(word, room));
        });
    }

    private static Optional<Completion> of(int start, List<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(new Completion(start, words));
    }

    private static int wordStart(String before) {
        int start = before.length();
        while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static List<String> commands(String begun) {
        return Arrays.stream(CommandName.values())
                .flatMap(command -> command.wordBeginning(begun).stream())
                .map(word -> "/" + word)
                .toList();
    }

    private static List<String> mentions(String begun, Conversation room) {
        return names(begun, room).stream().map(name -> "@" + name).toList();
    }

    private static List<String> arguments(String begun, Conversation room) {
        return names(begun, room).stream()
                .map(name -> name.contains(" ") ? '"' + name + '"' : name)
                .toList();
    }

    /** Who spoke last is meant most often; those who only listen come after them. */
    private static List<String> names(String begun, Conversation room) {
        String begin = begun.toLowerCase(Locale.ROOT);
        Set<String> names = new LinkedHashSet<>(Latest.speakers(room.timeline(), ENTRIES));
        List<String> here = room.roster().names();
        names.retainAll(here);
        names.addAll(here);
        names.remove(room.ownName());
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(begin))
                .toList();
    }
}
