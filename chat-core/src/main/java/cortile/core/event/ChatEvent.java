package cortile.core.event;

import java.time.Instant;

/** Something that happened on the server. */
public sealed interface ChatEvent permits RoomEvent, ServerStarted, ServerStopping {

    /** When, by the server's clock. */
    Instant at();
}
