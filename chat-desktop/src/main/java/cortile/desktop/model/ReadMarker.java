package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Tells the server how far the user has read, but not at every message. Confined to the model's thread. */
public final class ReadMarker {

    static final Duration PAUSE = Duration.ofSeconds(1);

    private final Conversation conversation;
    private final Scheduler scheduler;
    private final Consumer<ClientMessage> sender;
    private Scheduler.Alarm alarm = () -> {};
    private Instant notBefore = Instant.EPOCH;
    private boolean inSight;
    private long marked;

    ReadMarker(Conversation conversation, Scheduler scheduler, Consumer<ClientMessage> sender) {
        this.conversation = conversation;
        this.scheduler = scheduler;
        this.sender = sender;
    }

    /** Says whether the user sees what is newest. */
    public void setInSight(boolean seen) {
        inSight = seen;
        newest();
    }

    /** A new connection: the person has read so far, on whatever device. */
    void reset(long read) {
        marked = read;
    }

    /** The person has read so far on another device. */
    void marked(long seq) {
        marked = Math.max(marked, seq);
    }

    /** Something may be newer than what is marked. */
    void newest() {
        if (inSight && conversation.isLive() && conversation.seen() > marked) {
            alarm.cancel();
            Instant now = scheduler.now();
            if (now.isBefore(notBefore)) {
                alarm = scheduler.after(Duration.between(now, notBefore), this::newest);
            } else {
                mark(now);
            }
        }
    }

    private void mark(Instant now) {
        marked = conversation.seen();
        notBefore = now.plus(PAUSE);
        sender.accept(new ClientMessage.Mark(conversation.room(), marked));
    }
}
