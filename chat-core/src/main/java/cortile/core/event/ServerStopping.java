package cortile.core.event;

import java.time.Instant;

/** The server begins to stop: listeners close, everybody is told. */
public record ServerStopping(Instant at) implements ChatEvent {}
