package cortile.desktop.view;

import java.util.Locale;
import java.util.stream.Collectors;

/** Text as screen readers can take it. Stateless. */
final class SpokenText {

    private SpokenText() {}

    /** The text with every character outside the basic plane spelled out: raw, it ends the Linux bridge's process. */
    static String of(String text) {
        return text.codePoints().mapToObj(SpokenText::spoken).collect(Collectors.joining());
    }

    private static String spoken(int codePoint) {
        boolean safe = Character.isBmpCodePoint(codePoint) && !Character.isSurrogate((char) codePoint);
        if (safe) {
            return Character.toString(codePoint);
        }
        String name = Character.getName(codePoint);
        return name == null ? " " : " " + name.toLowerCase(Locale.ROOT) + " ";
    }
}
