package cortile.desktop.model;

/** Finds a name in what is said. Stateless. */
final class Mentions {

    private Mentions() {}

    /** Whether the text has {@code @name}, in whatever case, that is not the beginning of a longer name. */
    static boolean in(String text, String name) {
        String mention = "@" + name;
        for (int at = text.indexOf('@'); at >= 0 && !name.isEmpty(); at = text.indexOf('@', at + 1)) {
            int end = at + mention.length();
            if (text.regionMatches(true, at, mention, 0, mention.length())
                    && (end >= text.length() || !Character.isLetterOrDigit(text.codePointAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
