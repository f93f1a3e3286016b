package cortile.core.event;

/** Something that keeps a place in its room's history: what was said, and what was changed about it later. */
public sealed interface LoggedEvent extends RoomEvent
        permits MessagePosted, MessageEdited, MessageDeleted, ReactionChanged, MessageErased {

    /** Place in the room's order, from 1 without holes. */
    long seq();

    /** The author's id for it, or one the history gave. */
    String id();

    /** The name of whoever did it, as it was then. */
    String author();
}
