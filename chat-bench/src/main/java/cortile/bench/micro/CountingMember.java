package cortile.bench.micro;

import cortile.core.authority.Denial;
import cortile.core.delivery.Lane;
import cortile.core.delivery.Outbox;
import cortile.core.delivery.RoomEncoder;
import cortile.core.room.Member;
import org.jspecify.annotations.Nullable;

/** Somebody in a room whose link only counts. */
record CountingMember(long id, Lane lane, RoomEncoder encoder, Outbox outbox) implements Member {

    @Override
    public String name() {
        return "member" + id;
    }

    @Override
    public String identity() {
        return "person" + id;
    }

    @Override
    public String dialect() {
        return "none";
    }

    @Override
    public String address() {
        return "127.0.0.1";
    }

    @Override
    public boolean isAway() {
        return false;
    }

    @Override
    public void denied(Denial denial, @Nullable String messageId) {}
}
