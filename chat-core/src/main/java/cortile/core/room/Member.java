package cortile.core.room;

import cortile.core.delivery.Lane;
import cortile.core.delivery.Outbox;
import cortile.core.delivery.RoomEncoder;
import org.jspecify.annotations.Nullable;

/** Somebody who can be in a room. Two members are the same only if they are the same object. */
public interface Member {

    /** Unique while the server runs, above 0. */
    long id();

    /** The name the others see; fixed while the member is in a room. */
    String name();

    /** Whose the ids of its messages are: equal for every session of one person. */
    String identity();

    /** What it speaks, such as {@code venturi}. */
    String dialect();

    /** Where it comes from. */
    String address();

    /** The thread that may touch {@link #outbox}. */
    Lane lane();

    /** How it is told what happens; fixed while the member is in a room. */
    RoomEncoder encoder();

    Outbox outbox();

    /**
     * A message of this member could not be stored and was told to nobody; on its lane.
     *
     * @param messageId the member's id for it, or null
     */
    void notStored(@Nullable String messageId);
}
