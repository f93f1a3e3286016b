package cortile.ejb.management;

/** {@code cortile:type=Room,name=...}: one room. */
public interface RoomMXBean {

    String getName();

    /** People in the room now. */
    int getMembers();

    /** Messages said in it, also before this start: the last one's number. */
    long getMessages();

    /** Copies of messages and notices queued for its members since the start. */
    long getDeliveries();
}
