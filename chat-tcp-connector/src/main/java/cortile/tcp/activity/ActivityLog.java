package cortile.tcp.activity;

import cortile.core.event.Announced;
import cortile.core.event.EndReason;
import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.MessagePosted;
import cortile.core.event.ServerStarted;
import cortile.core.event.ServerStopping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger.Level;

/** Writes who comes, who goes and why. Thread-safe. */
@ApplicationScoped
public class ActivityLog {

    private static final System.Logger LOG = System.getLogger(ActivityLog.class.getName());

    void started(@Observes ServerStarted event) {
        LOG.log(Level.INFO, "The chat is open");
    }

    void joined(@Observes Joined event) {
        LOG.log(
                Level.INFO,
                "{0} joined {1} from {2} ({3})",
                event.name(),
                event.room(),
                event.address(),
                event.dialect());
    }

    void left(@Observes Left event) {
        Level level = event.reason() == EndReason.SLOW_READER ? Level.WARNING : Level.INFO;
        LOG.log(
                level,
                "{0} left {1}: {2}",
                event.name(),
                event.room(),
                event.reason().wireName());
    }

    void posted(@Observes MessagePosted event) {
        // The number, not the text: what people say is theirs.
        LOG.log(Level.DEBUG, () -> event.author() + " said number " + event.seq() + " in " + event.room());
    }

    void announced(@Observes Announced event) {
        LOG.log(Level.INFO, "Announced in {0}: {1}", event.room(), event.text());
    }

    void stopping(@Observes ServerStopping event) {
        LOG.log(Level.INFO, "The chat is closing");
    }
}
