package cortile.tcp.command;

/** What stands behind a command's word. Immutable. */
public record Arguments(String text) {

    private static final char MARK = '"';

    public Arguments {
        text = text.strip();
    }

    /** How many words. */
    int count() {
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The first word, or what stands in quotation marks: a name may have blanks. */
    public String first() {
        return text.substring(isQuoted() ? 1 : 0, endOfFirst()).strip();
    }

    /** Everything behind {@link #first}. */
    public String rest() {
        return text.substring(endOfFirst() + (isQuoted() ? 1 : 0)).strip();
    }

    /** All of it as one name, with quotation marks around it or without. */
    String name() {
        return isQuoted() && rest().isEmpty() ? first() : text;
    }

    /** The last word. */
    String last() {
        return text.substring(beginningOfLast());
    }

    /** Everything before {@link #last}. */
    Arguments beforeLast() {
        return new Arguments(text.substring(0, beginningOfLast()));
    }

    private boolean isQuoted() {
        return text.indexOf(MARK) == 0 && text.indexOf(MARK, 1) > 0;
    }

    private int endOfFirst() {
        if (isQuoted()) {
            return text.indexOf(MARK, 1);
        }
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int beginningOfLast() {
        int begin = text.length();
        while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }
}
