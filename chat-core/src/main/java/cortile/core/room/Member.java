package cortile.core.room;

import cortile.core.delivery.Lane;
import cortile.core.delivery.Outbox;
import cortile.core.delivery.RoomEncoder;

/** Somebody who can be in a room. Two members are the same only if they are the same object. */
public interface Member {

    /** Unique while the server runs, above 0. */
    long id();

    /** The name the others see; fixed while the member is in a room. */
    String name();

    /** What it speaks, such as {@code venturi}. */
    String dialect();

    /** Where it comes from. */
    String address();

    /** The thread that may touch {@link #outbox}. */
    Lane lane();

    /** How it is told what happens; fixed while the member is in a room. */
    RoomEncoder encoder();

    Outbox outbox();
}
