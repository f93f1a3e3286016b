package cortile.desktop.model;

import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Folds who comes and goes while nobody says anything into one row. Stateless. */
public final class Traffic {

    /** A row of more would be no help to anybody. */
    static final int MOST_NAMES = 100;

    /** Stands in no name. */
    private static final String BETWEEN = "\n";

    private Traffic() {}

    /** Both as one row; nothing where they are not of one kind, or too many. */
    static Optional<Happened> folded(Entry last, Happened next) {
        boolean foldable = last instanceof Happened before && isTraffic(before) && isTraffic(next);
        if (!foldable) {
            return Optional.empty();
        }
        Set<String> came = new LinkedHashSet<>();
        Set<String> gone = new LinkedHashSet<>();
        add((Happened) last, came, gone);
        add(next, came, gone);
        return came.size() + gone.size() > MOST_NAMES
                ? Optional.empty()
                : Optional.of(
                        new Happened(next.at(), Kind.TRAFFIC, String.join(BETWEEN, came), String.join(BETWEEN, gone)));
    }

    private static boolean isTraffic(Happened happened) {
        return switch (happened.kind()) {
            case JOINED, LEFT, DROPPED, TRAFFIC -> true;
            default -> false;
        };
    }

    /** Who comes back after going has come, and the other way round. */
    private static void add(Happened happened, Set<String> came, Set<String> gone) {
        switch (happened.kind()) {
            case JOINED -> move(happened.subject(), gone, came);
            case LEFT, DROPPED -> move(happened.subject(), came, gone);
            default -> {
                came.addAll(names(happened.subject()));
                gone.addAll(names(happened.detail()));
            }
        }
    }

    private static void move(String name, Set<String> from, Set<String> to) {
        from.remove(name);
        to.add(name);
    }

    /** The names in one part of such a row. */
    public static List<String> names(String part) {
        return Arrays.stream(part.split(BETWEEN))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
