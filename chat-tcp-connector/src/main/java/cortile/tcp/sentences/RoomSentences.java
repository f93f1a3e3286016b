package cortile.tcp.sentences;

import cortile.core.audit.Actor;
import cortile.core.event.ModerationAct;

/** What happens in a room besides talking, as a person of text reads it: without a line end or anything in front. */
public interface RoomSentences {

    String edited(String author, String text);

    String deleted(String by);

    String reacted(String author, String emoji);

    String renamed(String before, String now);

    /**
     * Somebody said what the room is about.
     *
     * @param topic empty where the room is about nothing any more
     */
    String topic(String by, String topic);

    /**
     * Somebody was given a role.
     *
     * @param by {@link Actor#OPERATOR} for the operator
     * @param role as it stands in a native frame
     */
    String role(String by, String name, String role);

    /**
     * What somebody did to keep order.
     *
     * @param by {@link Actor#OPERATOR} for the operator
     * @param name whom it is about; empty where it is everybody
     * @param time how long it lasts, or between two messages; empty for neither
     * @param reason may be empty
     */
    record Order(String by, ModerationAct act, String name, String time, String reason) {}

    String moderated(Order order);

    String away(String name, String note);

    String back(String name);

    /** Put in front of what somebody says to this person alone. */
    String privately();
}
