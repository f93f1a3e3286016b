package cortile.core.event;

/** Something that happened in a room and is told to the people in it, in the room's order. */
public sealed interface RoomEvent extends ChatEvent permits Joined, Left, MessagePosted, Announced {

    /** Session that caused it where there is none. */
    long NOBODY = 0;

    /** The room's name. */
    String room();

    /** Id of the session that caused it, or {@link #NOBODY}. */
    long sessionId();

    <R> R accept(Visitor<R> visitor);

    /** One method an event, so that none is forgotten. */
    interface Visitor<R> {
        R joined(Joined joined);

        R left(Left left);

        R messagePosted(MessagePosted posted);

        R announced(Announced announced);
    }
}
