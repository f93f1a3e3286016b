package cortile.tcp.baiocchi;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes apart what an original client sent: {@code alias: text} and a line end, any number of times in one read.
 *
 * <p>The alias in front is the client's own; what follows a line end without it is another line of the same message.
 * Stateless.
 */
final class SentMessages {

    private SentMessages() {}

    /**
     * The texts, without alias and without the line end the client's text field adds.
     *
     * @param alias as the client sent it, which may not be the name it is known by
     */
    static List<String> in(String read, String alias) {
        String start = alias + ": ";
        List<String> texts = new ArrayList<>();
        int from = read.startsWith(start) ? start.length() : 0;
        for (int next = read.indexOf("\n" + start, from); next >= 0; next = read.indexOf("\n" + start, from)) {
            texts.add(read.substring(from, next));
            from = next + 1 + start.length();
        }
        texts.add(
                read.substring(from, read.endsWith("\n") && read.length() > from ? read.length() - 1 : read.length()));
        return texts;
    }
}
