package cortile.it.observer;

import cortile.core.event.ChatEvent;
import jakarta.enterprise.concurrent.ManageableThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every event and whether the container's own threads brought it. Thread-safe. */
@ApplicationScoped
public class Witness {

    /** An event and what kind of thread delivered it. */
    public record Sight(ChatEvent event, boolean onManagedThread) {}

    private final List<Sight> sights = new CopyOnWriteArrayList<>();

    void see(@Observes ChatEvent event) {
        sights.add(new Sight(event, Thread.currentThread() instanceof ManageableThread));
    }

    /** Everything seen since the deployment, in order. */
    public List<Sight> sights() {
        return List.copyOf(sights);
    }

    /** The events of a kind about a person, or about all where the name is no matter. */
    public <E extends ChatEvent> List<E> events(Class<E> kind) {
        return sights.stream()
                .map(Sight::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
