package cortile.core.settings;

import java.util.List;

/**
 * What may stand in a setting.
 *
 * @param words as a sentence goes on after "must be"
 * @param least the least number, where one may stand
 * @param most the greatest number, where one may stand
 */
record Accepted(String words, int least, int most) {

    /** Any text but an empty one. */
    static Accepted text(String words) {
        return new Accepted(words, 0, -1);
    }

    static Accepted number(int least, int most) {
        return new Accepted("a number from " + least + " to " + most, least, most);
    }

    /** A port, {@code 0} for any free one, or {@code off} for none. */
    static Accepted port() {
        return new Accepted("a number from 0 to 65535 or off", 0, 65_535);
    }

    static Accepted oneOf(String... choices) {
        List<String> all = List.of(choices);
        int last = all.size() - 1;
        return text(String.join(", ", all.subList(0, last)) + " or " + all.get(last));
    }
}
