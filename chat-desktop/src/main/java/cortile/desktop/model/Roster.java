package cortile.desktop.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is in the room, in order of arrival, and who of them is away. Confined to the model's thread. */
public final class Roster {

    /** Each name with the note of who is away; empty for those who are not. */
    private final Map<String, Optional<String>> awayByName = new LinkedHashMap<>();

    private final List<Runnable> listeners = new ArrayList<>();

    /** Tells the listener after each change, on the model's thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public List<String> names() {
        return List.copyOf(awayByName.keySet());
    }

    public int size() {
        return awayByName.size();
    }

    /** Why or until when somebody is away, which may be empty text; nothing for who is not away. */
    public Optional<String> awayNote(String name) {
        return awayByName.getOrDefault(name, Optional.empty());
    }

    void reset(List<String> members, List<String> away) {
        awayByName.clear();
        members.forEach(name -> awayByName.put(name, away.contains(name) ? Optional.of("") : Optional.empty()));
        tell();
    }

    void add(String name) {
        if (awayByName.putIfAbsent(name, Optional.empty()) == null) {
            tell();
        }
    }

    void remove(String name) {
        if (awayByName.remove(name) != null) {
            tell();
        }
    }

    /** Somebody has another name, in the same place. */
    void rename(String name, String to) {
        if (awayByName.containsKey(name)) {
            Map<String, Optional<String>> before = new LinkedHashMap<>(awayByName);
            awayByName.clear();
            before.forEach((member, away) -> awayByName.put(member.equals(name) ? to : member, away));
            tell();
        }
    }

    /** @param note empty for somebody who is back */
    void setAway(String name, Optional<String> note) {
        if (awayByName.containsKey(name) && !awayNote(name).equals(note)) {
            awayByName.put(name, note);
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
