package cortile.desktop.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who is in the room, in order of arrival. Confined to the model's thread. */
public final class Roster {

    private final Set<String> names = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /** Tells the listener after each change, on the model's thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public List<String> names() {
        return List.copyOf(names);
    }

    public int size() {
        return names.size();
    }

    void reset(List<String> members) {
        names.clear();
        names.addAll(members);
        listeners.forEach(Runnable::run);
    }

    void add(String name) {
        if (names.add(name)) {
            listeners.forEach(Runnable::run);
        }
    }

    void remove(String name) {
        if (names.remove(name)) {
            listeners.forEach(Runnable::run);
        }
    }
}
