package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Tells the room that is shown that the user is writing, but not at every key. Confined to the model's thread. */
public final class TypingSign {

    static final Duration PAUSE = Duration.ofSeconds(3);

    private final Rooms rooms;
    private final Scheduler scheduler;
    private final Consumer<ClientMessage> sender;
    private Instant notBefore = Instant.EPOCH;

    TypingSign(Rooms rooms, Scheduler scheduler, Consumer<ClientMessage> sender) {
        this.rooms = rooms;
        rooms.onOpen(room -> notBefore = Instant.EPOCH);
        this.scheduler = scheduler;
        this.sender = sender;
    }

    /** The user has changed what he is about to say. */
    public void typed() {
        Instant now = scheduler.now();
        Conversation conversation = rooms.active();
        if (conversation.isLive() && !now.isBefore(notBefore)) {
            notBefore = now.plus(PAUSE);
            sender.accept(new ClientMessage.Typing(conversation.room()));
        }
    }
}
