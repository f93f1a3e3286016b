package cortile.tcp.sentences;

/** What happens in a room besides talking, as a person of text reads it: without a line end or anything in front. */
public interface RoomSentences {

    /** Who gives a role in nobody's name. */
    String OPERATOR = "*";

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
     * @param role as it stands in a native frame
     */
    String role(String by, String name, String role);

    String away(String name, String note);

    String back(String name);

    /** Put in front of what somebody says to this person alone. */
    String privately();
}
