package cortile.core.name;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What look-alike names have in common: the comparison of RFC 8266 (blanks, case, compatibility forms) followed by the
 * confusable skeleton of UTS #39, both again until nothing changes. Stateless; any thread; a few microseconds.
 *
 * <p>Alike are {@code anna}, {@code ANNA}, its Cyrillic and full-width twins; {@code 0 o}, {@code 1 l |},
 * {@code rn m}, {@code ' " `} only in the number of strokes; any characters that show nothing. Apart stay accents
 * ({@code Zoe Zoë}), {@code i} and {@code l}, {@code vv} and {@code w}, and any two numbers written with the digits of
 * one script. A key is for comparing only: it is no name, is empty where a name shows nothing, has at most
 * {@value #MAX_LENGTH} characters (what is longer is alike where it begins alike), and may change with Unicode's tables.
 */
public final class NameKey {

    /** What the columns of databases hold; one character of a name may fold to eighteen. */
    public static final int MAX_LENGTH = 255;

    /** One or two rounds settle every character there is; the bound is for combinations nobody has thought of. */
    private static final int MOST_ROUNDS = 8;

    /** Twice the longest name of a room: nobody makes the server fold a novel. */
    private static final int MOST_READ = 512;

    private static final Normalizer2 WITHOUT_CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 WITH_CASE = Normalizer2.getNFKCInstance();
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    private static final Pattern BLANKS = Pattern.compile(" +");

    private NameKey() {}

    /** The key of the name, however it is written. */
    public static String of(String written) {
        return settled(WITHOUT_CASE.normalize(cut(written, MOST_READ)));
    }

    /**
     * The keys of whatever the name may be taken for: {@link #of its own}, and where capitals mislead also that of what
     * is seen: {@code PauI} with a capital i shows Paul, a Cyrillic {@code ВОВ} shows Bob, which no folding of case
     * finds. Two names are alike where they share a key.
     *
     * @return one or two keys
     */
    public static Set<String> lookAlikes(String written) {
        String shown = LOOKS.getSkeleton(WITH_CASE.normalize(cut(written, MOST_READ)));
        return Set.copyOf(List.of(of(written), settled(shown)));
    }

    private static String settled(String start) {
        String now = start;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String next = tidy(WITHOUT_CASE.normalize(LOOKS.getSkeleton(now)));
            if (next.equals(now)) {
                return cut(now, MAX_LENGTH);
            }
            now = next;
        }
        return cut(now, MAX_LENGTH);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, pair ? most - 1 : most);
    }

    private static String tidy(String name) {
        return BLANKS.matcher(name).replaceAll(" ").strip();
    }
}
