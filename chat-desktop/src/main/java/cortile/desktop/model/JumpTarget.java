package cortile.desktop.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where one can go by typing a part of its name: a room, a conversation of two, or a person to begin one with.
 * Immutable.
 *
 * @param title the name, as it is shown
 * @param room where we are in already; nothing for somebody we have not talked to
 */
public record JumpTarget(String title, Optional<Conversation> room) {

    private static final int NO_MATCH = Integer.MAX_VALUE;

    private record Ranked(JumpTarget target, int rank) {}

    /**
     * Those whose name fits what is typed, the best fit first; with nothing typed, what is unread first.
     *
     * @param typed with {@code #} in front for rooms only, with {@code @} for people only
     */
    public static List<JumpTarget> matching(String typed, Rooms rooms) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String bare = wanted.startsWith("#") || wanted.startsWith("@") ? wanted.substring(1) : wanted;
        Comparator<Ranked> best = Comparator.comparingInt(Ranked::rank).thenComparing(one -> -unread(one.target()));
        return all(rooms)
                .filter(target -> target.isRoom() ? !wanted.startsWith("@") : !wanted.startsWith("#"))
                .map(target -> new Ranked(target, rank(target.title().toLowerCase(Locale.ROOT), bare)))
                .filter(one -> one.rank() != NO_MATCH)
                .sorted(best)
                .map(Ranked::target)
                .toList();
    }

    /** Whether it is a room of many, and no person. */
    public boolean isRoom() {
        return room.filter(in -> !in.facts().isDirect()).isPresent();
    }

    private static Stream<JumpTarget> all(Rooms rooms) {
        List<JumpTarget> targets = new ArrayList<>();
        rooms.all().stream()
                .map(room -> new JumpTarget(room.facts().title(), Optional.of(room)))
                .forEach(targets::add);
        rooms.people().stream()
                .filter(name -> rooms.with(name).isEmpty())
                .map(name -> new JumpTarget(name, Optional.empty()))
                .forEach(targets::add);
        return targets.stream();
    }

    private static int unread(JumpTarget target) {
        return target.room()
                .map(room ->
                        room.readMarker().unread() + 1000 * room.readMarker().mentions())
                .orElse(0);
    }

    /** The smaller, the better: begins so, has a word that begins so, has it inside, has its letters in this order. */
    static int rank(String title, String typed) {
        if (title.startsWith(typed)) {
            return 0;
        }
        int inside = title.indexOf(typed);
        if (inside > 0) {
            return Character.isLetterOrDigit(title.charAt(inside - 1)) ? 2 : 1;
        }
        return hasInOrder(title, typed) ? 3 : NO_MATCH;
    }

    private static boolean hasInOrder(String title, String letters) {
        int at = 0;
        for (int i = 0; i < title.length() && at < letters.length(); i++) {
            at += title.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length();
    }
}
