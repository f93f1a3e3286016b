package cortile.core.event;

import java.time.Instant;

/** The server listens and people can come in. */
public record ServerStarted(Instant at) implements ChatEvent {}
