package cortile.history.store;

/**
 * How far a room's history goes. Immutable.
 *
 * @param id the room's number in the tables
 * @param lastSeq place of its last message, 0 where there is none
 */
public record RoomPlace(int id, long lastSeq) {

    /** The id of a message its author gave none: unique on this server, and the same whenever it is read. */
    public String messageId(long seq) {
        return Integer.toString(id, Character.MAX_RADIX) + "-" + seq;
    }

    public RoomPlace at(long seq) {
        return new RoomPlace(id, seq);
    }
}
