package cortile.console;

import cortile.admin.operator.LocalAccess;
import cortile.admin.operator.Operators;
import cortile.console.door.Door;
import cortile.console.live.LiveStreams;
import cortile.console.monitor.Metrics;
import cortile.console.page.Pages;
import cortile.console.rest.RestApi;
import cortile.console.session.ConsoleSessions;
import cortile.core.settings.Settings;
import cortile.ejb.broadcast.BroadcastBean;
import cortile.ejb.management.Steering;
import java.util.Optional;

/** What requests are answered with. Immutable. */
record ConsoleParts(
        BroadcastBean broadcast,
        Door door,
        Operators operators,
        Optional<LocalAccess> local,
        ConsoleSessions sessions,
        Pages pages,
        RestApi rest,
        Metrics metrics,
        LiveStreams streams)
        implements AutoCloseable {

    /** @param local the command line's way in, where the console has an address to tell it */
    static ConsoleParts of(BroadcastBean broadcast, Optional<LocalAccess> local) {
        Steering steering = broadcast.steering();
        Settings settings = broadcast.settings();
        return new ConsoleParts(
                broadcast,
                new Door(settings.management().consoleOrigin()),
                steering.operators(),
                local,
                new ConsoleSessions(steering.operators(), System::nanoTime),
                new Pages(steering.administration()),
                new RestApi(steering.administration()),
                new Metrics(broadcast.hub(), steering.figures(), settings.data()),
                new LiveStreams(steering.figures()));
    }

    @Override
    public void close() {
        streams.close();
    }
}
