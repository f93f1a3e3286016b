package cortile.desktop.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is writing, for some seconds after each sign of it. Confined to the model's thread. */
public final class TypingPeople {

    /** How long a sign of writing is good for. */
    static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final Scheduler scheduler;
    private final Map<String, Scheduler.Alarm> alarms = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();

    TypingPeople(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Tells the listener after each change, on the model's thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Their names; who began first stands first. */
    public List<String> names() {
        return List.copyOf(alarms.keySet());
    }

    void writes(String name) {
        Scheduler.Alarm before = alarms.put(name, scheduler.after(GOOD_FOR, () -> stops(name)));
        if (before == null) {
            tell();
        } else {
            before.cancel();
        }
    }

    void stops(String name) {
        Scheduler.Alarm alarm = alarms.remove(name);
        if (alarm != null) {
            alarm.cancel();
            tell();
        }
    }

    void clear() {
        names().forEach(this::stops);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
