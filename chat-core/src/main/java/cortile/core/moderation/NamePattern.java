package cortile.core.moderation;

import cortile.core.name.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names that look alike in part: {@code *} stands for any characters, also none, and what is between is compared as names are.
 * Immutable.
 *
 * <p>Matched from left to right without going back, so that no pattern makes the server think for long.
 *
 * @param written as the moderator wrote it
 */
public record NamePattern(String written) {

    /** Twice the longest name. */
    public static final int MAX_LENGTH = 64;

    /** The pattern, if it says anything: one of asterisks alone would be everybody. */
    public static Optional<NamePattern> parse(String written) {
        String tidy = written.strip();
        boolean saysAnything = keys(tidy).stream().anyMatch(key -> !key.isEmpty());
        return tidy.length() > MAX_LENGTH || !saysAnything ? Optional.empty() : Optional.of(new NamePattern(tidy));
    }

    private static List<String> keys(String pattern) {
        return Arrays.stream(pattern.split("\\*", -1)).map(NameKey::of).collect(Collectors.toUnmodifiableList());
    }

    /** Whether the name, or what it may be taken for, is one of these. */
    public boolean matches(String name) {
        List<String> parts = keys(written);
        return NameKey.lookAlikes(name).stream().anyMatch(key -> matches(parts, key));
    }

    private static boolean matches(List<String> parts, String key) {
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        if (parts.size() == 1) {
            return key.equals(first);
        } else if (!key.startsWith(first) || !key.endsWith(last) || key.length() < first.length() + last.length()) {
            return false;
        }
        int from = first.length();
        int to = key.length() - last.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = key.indexOf(part, from);
            if (found < 0 || found + part.length() > to) {
                return false;
            }
            from = found + part.length();
        }
        return true;
    }
}
