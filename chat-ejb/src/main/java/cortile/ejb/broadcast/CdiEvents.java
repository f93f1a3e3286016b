package cortile.ejb.broadcast;

import cortile.core.event.ChatEvent;
import cortile.core.event.ChatEvents;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/**
 * Fires the core's events as CDI events of their own types: {@code @Observes Joined}, {@code @Observes ChatEvent} ...
 *
 * <p>Observers run on the thread that serves the connection: one that may be slow observes asynchronously or hands over.
 */
@Dependent
public class CdiEvents implements ChatEvents {

    private static final System.Logger LOG = System.getLogger(CdiEvents.class.getName());

    @Inject
    private Event<ChatEvent> events;

    @Override
    public void publish(ChatEvent event) {
        try {
            events.fire(event);
        } catch (RuntimeException e) {
            // An observer is somebody else's code; what it throws must not reach the room.
            LOG.log(Level.WARNING, "An observer of " + event.getClass().getSimpleName() + " failed", e);
        }
    }
}
