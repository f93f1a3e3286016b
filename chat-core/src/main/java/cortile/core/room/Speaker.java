package cortile.core.room;

import cortile.core.event.LoggedEvent;
import cortile.core.event.PresenceChanged;
import cortile.core.event.RoomEvent;
import cortile.core.event.Typing;

/** Whose doing it is that others may not want to hear. Stateless. */
final class Speaker {

    private static final String NOBODY = "";

    private Speaker() {}

    /** The name of whoever said or did it; empty for what everybody is told, such as who comes and goes. */
    static String of(RoomEvent event) {
        if (event instanceof LoggedEvent logged) {
            return logged.author();
        } else if (event instanceof Typing typing) {
            return typing.name();
        }
        return event instanceof PresenceChanged changed ? changed.name() : NOBODY;
    }
}
