package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.ClientMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How far the user has read a room, what is unread in it, and where what is new begins.
 *
 * <p>Tells the server, but not at every message. Confined to the model's thread.
 */
public final class ReadMarker {

    static final Duration PAUSE = Duration.ofSeconds(1);

    /** No line: nothing is new. */
    public static final long NO_LINE = -1;

    private final Conversation conversation;
    private final Scheduler scheduler;
    private final Predicate<ClientMessage> sender;
    private final List<Runnable> listeners = new ArrayList<>();
    private Scheduler.Alarm alarm = () -> {};
    private Instant notBefore = Instant.EPOCH;
    private boolean inSight;
    private long read;
    /** How far the server knows that it was read. */
    private long told;
    /** Up to where messages have been counted. */
    private long counted;

    private int unread;
    private int mentions;
    private long line = NO_LINE;
    /** Whether what arrived since the user last looked has its line. */
    private boolean lineIsSet;

    ReadMarker(Conversation conversation, Scheduler scheduler, Predicate<ClientMessage> sender) {
        this.conversation = conversation;
        this.scheduler = scheduler;
        this.sender = sender;
    }

    /** Tells the listener after each change, on the model's thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** How many messages of others are unread. */
    public int unread() {
        return unread;
    }

    /** How many of them name us, or are for us alone. */
    public int mentions() {
        return mentions;
    }

    /** What is said after this {@code seq} was new when the user came to look; {@link #NO_LINE} where nothing was. */
    public long line() {
        return line;
    }

    /** Whether the user sees what is newest. */
    boolean isInSight() {
        return inSight;
    }

    /** Says whether the user sees what is newest. */
    public void setInSight(boolean seen) {
        inSight = seen;
        lineIsSet &= !seen;
        newest();
    }

    /** The user has seen what was new: the line goes. */
    public void clearLine() {
        if (line != NO_LINE) {
            line = NO_LINE;
            tell();
        }
    }

    /** The user takes it all for read, without looking. */
    public void markAllRead() {
        readUpTo(conversation.seen());
        tellServer();
    }

    /** The room is no longer shown. */
    void left() {
        inSight = false;
        lineIsSet = false;
        clearLine();
    }

    /**
     * A new connection: the person has read so far, on whatever device.
     *
     * @param anew whether the numbers are of another history than before
     */
    void reset(long readBefore, boolean anew) {
        told = readBefore;
        if (anew) {
            read = readBefore;
            counted = readBefore;
            unread = 0;
            mentions = 0;
            line = NO_LINE;
            lineIsSet = false;
        }
        readUpTo(readBefore);
    }

    /** The person has read so far on another device. */
    void marked(long seq) {
        told = Math.max(told, seq);
        readUpTo(seq);
    }

    /** A message is shown that was told just now, or missed. */
    void shown(Said said, boolean missed) {
        if (said.own() || said.fate().deleted() || said.seq() <= Math.max(read, counted)) {
            return;
        }
        counted = said.seq();
        unread++;
        mentions += said.mention() || conversation.facts().isDirect() ? 1 : 0;
        if ((missed || !inSight) && !lineIsSet) {
            lineIsSet = true;
            // Who never read here knows that it is all new.
            line = read == 0 ? NO_LINE : read;
        }
        tell();
    }

    /** Something may be newer than what is marked. */
    void newest() {
        if (inSight && conversation.isLive()) {
            readUpTo(conversation.seen());
        }
        tellServer();
    }

    private void readUpTo(long seq) {
        if (seq > read) {
            read = seq;
            recount();
        }
    }

    private void recount() {
        int before = unread;
        unread = 0;
        mentions = 0;
        for (Said said : Latest.ofOthers(conversation.timeline(), read)) {
            unread++;
            mentions += said.mention() || conversation.facts().isDirect() ? 1 : 0;
        }
        if (unread != before) {
            tell();
        }
    }

    private void tellServer() {
        if (read > told && conversation.isLive()) {
            alarm.cancel();
            Instant now = scheduler.now();
            if (now.isBefore(notBefore)) {
                alarm = scheduler.after(Duration.between(now, notBefore), this::tellServer);
            } else {
                told = read;
                notBefore = now.plus(PAUSE);
                // Where it cannot be sent the next connection tells how far the server knows.
                var unused = sender.test(new ClientMessage.Mark(conversation.room(), read));
            }
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
