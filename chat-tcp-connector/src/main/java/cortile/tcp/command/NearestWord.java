package cortile.tcp.command;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the command somebody meant who made one typing mistake. Stateless. */
final class NearestWord {

    private NearestWord() {}

    /** The word one letter changed, left out, added or swapped with its neighbour away from this one. */
    static Optional<String> of(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        Stream<String> words = Stream.of(CommandWord.values()).map(CommandWord::word);
        Stream<String> others = Stream.of(CommandWord.values()).flatMap(known -> known.aliases().stream());
        return Stream.concat(words, others)
                .filter(known -> known.length() > 2 && isOneMistakeAway(word, known))
                .findFirst();
    }

    private static boolean isOneMistakeAway(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (longer - shorter == 1) {
            boolean firstIsLonger = one.length() == longer;
            return one.substring(firstIsLonger ? same + 1 : same)
                    .equals(other.substring(firstIsLonger ? same : same + 1));
        }
        return longer == shorter && same < longer && (isChanged(one, other, same) || isSwapped(one, other, same));
    }

    private static boolean isChanged(String one, String other, int at) {
        return one.substring(at + 1).equals(other.substring(at + 1));
    }

    private static boolean isSwapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
