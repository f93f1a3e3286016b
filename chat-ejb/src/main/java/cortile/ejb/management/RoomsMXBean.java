package cortile.ejb.management;

import java.util.List;

/** {@code cortile:type=Rooms}: all rooms but conversations of two, which are nobody else's. */
public interface RoomsMXBean {

    /** Every room, by name. */
    List<RoomInfo> getRooms();

    /**
     * Gives somebody a role, in the operator's name.
     *
     * @param room as anybody may write it
     * @param name of somebody who is here or has an account
     * @param role {@code owner}, {@code moderator}, {@code member} or {@code reader}
     * @return what was done, in a sentence
     */
    String appoint(String room, String name, String role);

    /**
     * Writes what was said in a room into a new file among the server's data, and returns when it is complete.
     *
     * @param room as anybody may write it
     * @param format {@code text}, a message a line, or {@code jsonl}, an archive that can be imported
     * @return the file
     */
    String exportRoom(String room, String format);
}
