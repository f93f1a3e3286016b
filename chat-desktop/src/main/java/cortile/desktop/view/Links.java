package cortile.desktop.view;

import cortile.desktop.model.RoomLink;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses in what is said. Stateless. */
final class Links {

    /** Longer ones are no help to anybody. */
    private static final int LONGEST = 2_000;

    private static final Pattern ADDRESS =
            Pattern.compile("\\b(?:https?|cortile)://[^\\s<>\"“”«»]+", Pattern.CASE_INSENSITIVE);

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);

    /** A link in a text. */
    record Link(int start, int end, String address) {
        boolean covers(int offset) {
            return start <= offset && offset < end;
        }
    }

    private Links() {}

    /** The links of the text, in their order; none leads to a program or a file. */
    static List<Link> in(String text) {
        List<Link> links = new ArrayList<>();
        if (text.contains("://")) {
            Matcher addresses = ADDRESS.matcher(text);
            while (addresses.find()) {
                String address = withoutSentence(addresses.group());
                if (address.length() <= LONGEST && leadsSomewhere(address)) {
                    links.add(new Link(addresses.start(), addresses.start() + address.length(), address));
                }
            }
        }
        return links;
    }

    /** What ends the sentence is not a part of the address; a bracket is, where it was opened in it. */
    private static String withoutSentence(String found) {
        int end = found.length();
        while (end > 0 && endsSentence(found, end)) {
            end--;
        }
        return found.substring(0, end);
    }

    private static boolean endsSentence(String found, int end) {
        char last = found.charAt(end - 1);
        boolean closing = last == ')'
                && found.substring(0, end).chars().filter(c -> c == '(').count()
                        < found.substring(0, end).chars().filter(c -> c == ')').count();
        return closing || ".,;:!?'’…]".indexOf(last) >= 0;
    }

    private static boolean leadsSomewhere(String address) {
        return isWeb(address) || RoomLink.of(address).isPresent();
    }

    static boolean isWeb(String address) {
        return WEB.matcher(address).matches();
    }
}
