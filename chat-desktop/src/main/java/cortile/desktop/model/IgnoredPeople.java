package cortile.desktop.model;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Whom the user does not want to hear, as the server last said; what they say from then on is not shown. Confined to the model's thread. */
final class IgnoredPeople {

    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    void become(Collection<String> now) {
        names.clear();
        names.addAll(now);
    }

    boolean has(String name) {
        return names.contains(name);
    }
}
