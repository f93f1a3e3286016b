package cortile.core.session;

import cortile.core.authority.Denial;
import cortile.core.delivery.Lane;
import cortile.core.delivery.Outbox;
import cortile.core.delivery.RoomEncoder;
import cortile.core.directory.Role;
import cortile.core.moderation.Visitor;
import cortile.core.room.Member;
import cortile.core.room.Room;
import cortile.core.rooms.HostedRoom;
import org.jspecify.annotations.Nullable;

/** One session's place in one room. Confined to the session's lane but for what {@link Member} gives others. */
public final class Seat implements Member {

    private final Session session;
    private final HostedRoom hosted;
    private final RoomEncoder encoder;
    private final long enteredAfter;

    /** Enters. */
    Seat(Session session, HostedRoom hosted, RoomEncoder encoder) {
        this.session = session;
        this.hosted = hosted;
        this.encoder = encoder;
        this.enteredAfter = hosted.room().enter(this);
    }

    public HostedRoom hosted() {
        return hosted;
    }

    public Room room() {
        return hosted.room();
    }

    /** The last entry told before it entered: every later one is told to it, none up to it is. */
    public long enteredAfter() {
        return enteredAfter;
    }

    /** What the person may do here now. */
    public Role role() {
        return hosted.roleOf(session.person().id());
    }

    /** Who sits here, as far as mutes ask. */
    Visitor visitor() {
        return session.visitor();
    }

    @Override
    public long id() {
        return session.id();
    }

    @Override
    public String name() {
        return session.person().name().value();
    }

    @Override
    public String identity() {
        return session.person().id();
    }

    @Override
    public String dialect() {
        return session.dialect();
    }

    @Override
    public String address() {
        return session.address();
    }

    @Override
    public Lane lane() {
        return session.lane();
    }

    @Override
    public RoomEncoder encoder() {
        return encoder;
    }

    @Override
    public Outbox outbox() {
        return session.outbox();
    }

    @Override
    public boolean isSelective() {
        return encoder.hidesIgnored() && !session.person().ignored().isEmpty();
    }

    @Override
    public boolean ignores(String name) {
        return encoder.hidesIgnored() && session.person().ignored().has(name);
    }

    @Override
    public boolean isAway() {
        return session.person().isAway();
    }

    @Override
    public void denied(Denial denial, @Nullable String messageId) {
        session.denied(denial, messageId);
    }
}
