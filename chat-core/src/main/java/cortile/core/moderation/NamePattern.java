package cortile.core.moderation;

import cortile.core.name.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that look alike in part: {@code *} stands for any characters, also none, and what is between is compared as names are.
 * Immutable.
 *
 * <p>Matched from left to right without going back, so that no pattern makes the server think for long.
 */
public final class NamePattern {

    /** Twice the longest name. */
    public static final int MAX_LENGTH = 64;

    private final String written;
    private final List<String> parts;

    private NamePattern(String written, List<String> parts) {
        this.written = written;
        this.parts = parts;
    }

    /** The pattern, if it says anything: one of asterisks alone would be everybody. */
    public static Optional<NamePattern> parse(String written) {
        String tidy = written.strip();
        if (tidy.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        List<String> parts =
                Arrays.stream(tidy.split("\\*", -1)).map(NameKey::of).collect(Collectors.toUnmodifiableList());
        boolean saysAnything = parts.stream().anyMatch(key -> !key.isEmpty());
        return saysAnything ? Optional.of(new NamePattern(tidy, parts)) : Optional.empty();
    }

    /** Whether the name, by anything it may be taken for, is one of these. */
    public boolean matches(Set<String> lookAlikes) {
        for (String key : lookAlikes) {
            if (matches(key)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(String key) {
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

    @Override
    public boolean equals(Object other) {
        return other instanceof NamePattern pattern && pattern.written.equals(written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    /** As the moderator wrote it. */
    @Override
    public String toString() {
        return written;
    }
}
