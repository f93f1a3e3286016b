package cortile.core.event;

/** Something that happened in a room and is told to the people in it, in the room's order. */
public sealed interface RoomEvent extends ChatEvent
        permits LoggedEvent,
                Joined,
                Left,
                Renamed,
                Announced,
                RoomChanged,
                RoleChanged,
                Moderated,
                Typing,
                PresenceChanged {

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

        R renamed(Renamed renamed);

        R messagePosted(MessagePosted posted);

        R messageEdited(MessageEdited edited);

        R messageDeleted(MessageDeleted deleted);

        R reactionChanged(ReactionChanged changed);

        R messageErased(MessageErased erased);

        R announced(Announced announced);

        R roomChanged(RoomChanged changed);

        R roleChanged(RoleChanged changed);

        R moderated(Moderated moderated);

        R typing(Typing typing);

        R presenceChanged(PresenceChanged changed);
    }
}
