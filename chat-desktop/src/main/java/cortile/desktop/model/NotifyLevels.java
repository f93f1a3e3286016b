package cortile.desktop.model;

import java.util.Optional;

/** Of which rooms the user wants to be told more or less than usual, by server, name and room. Does not block. */
public interface NotifyLevels {

    /** The room's own; nothing for a room that is like the others. */
    Optional<NotifyLevel> of(Target target, String room);

    /**
     * Has this be the room's own.
     *
     * @param level nothing to have the room be like the others again
     */
    void keep(Target target, String room, Optional<NotifyLevel> level);
}
