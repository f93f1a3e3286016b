package cortile.core.room;

import cortile.core.authority.Denial;
import cortile.core.delivery.Lane;
import cortile.core.delivery.Outbox;
import cortile.core.delivery.RoomEncoder;
import org.jspecify.annotations.Nullable;

/** Somebody who can be in a room. Two members are the same only if they are the same object. */
public interface Member {

    /** Unique while the server runs, above 0. */
    long id();

    /** The name the others see now. */
    String name();

    /** The person: equal for all its sessions, whatever the name. Who comes with a second one is in already. */
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

    /** Whether it does not want to hear everybody; {@link Room#refresh} is to be called when that changes. */
    default boolean isSelective() {
        return false;
    }

    /** Whether it does not want to hear whoever has this name. */
    default boolean ignores(String name) {
        return false;
    }

    /** Whether the person is away from the screen. */
    boolean isAway();

    /**
     * Something this member said or did was not stored, and nobody was told; on its lane.
     *
     * @param messageId the member's id for it, or null
     */
    void denied(Denial denial, @Nullable String messageId);
}
