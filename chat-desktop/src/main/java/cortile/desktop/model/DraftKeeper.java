package cortile.desktop.model;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has drafts kept, a moment after each change rather than at every key. Confined to the model's thread. */
final class DraftKeeper {

    static final Duration PAUSE = Duration.ofSeconds(1);

    private final Drafts drafts;
    private final Scheduler scheduler;
    private final Map<String, Drafting> changed = new LinkedHashMap<>();
    private @Nullable Target target;

    DraftKeeper(Drafts drafts, Scheduler scheduler) {
        this.drafts = drafts;
        this.scheduler = scheduler;
    }

    /** Whose drafts they are from now on. */
    void setTarget(Target now) {
        keepAll();
        target = now;
    }

    /** Brings back what was written in this room, and keeps what will be. */
    void follow(String room, Drafting drafting) {
        if (target != null) {
            drafting.restore(drafts.of(target, room));
        }
        drafting.onChange(() -> {
            if (changed.isEmpty()) {
                // One alarm for all rooms, and it is not to be called off: what is kept once more is kept as it is.
                var unused = scheduler.after(PAUSE, this::keepAll);
            }
            changed.put(room, drafting);
        });
    }

    /** Nothing is to wait: the program may end. */
    void keepAll() {
        Target whose = target;
        if (whose != null) {
            changed.forEach((room, drafting) -> drafts.keep(whose, room, drafting.text()));
        }
        changed.clear();
    }
}
