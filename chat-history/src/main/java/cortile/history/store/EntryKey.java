package cortile.history.store;

/**
 * The key of an entry in the tables: the room's number in the upper 23 bits and the {@code seq} in the lower 40, so that a
 * room's entries follow each other in its order, and the rows of one room those of another.
 *
 * <p>One number and not two, because H2 then keeps the rows themselves in the order of the key; any other key is a second
 * tree to be kept beside them. Stateless.
 */
public final class EntryKey {

    private static final int SEQ_BITS = 40;

    /** More than a million million: a thousand messages a second for 34 years, all in one room. */
    public static final long MAX_SEQ = (1L << SEQ_BITS) - 1;

    /** More than eight million, where a server has a million at most; the sign stays free. */
    public static final int MAX_ROOM = (1 << (Long.SIZE - 1 - SEQ_BITS)) - 1;

    private EntryKey() {}

    /**
     * The key of a place in a room.
     *
     * @param seq 0 for what is before the first entry
     * @throws IllegalArgumentException where a number has too many bits: it would be a place in another room
     */
    public static long of(int roomId, long seq) {
        if (roomId < 0 || roomId > MAX_ROOM || !isSeq(seq)) {
            throw new IllegalArgumentException("no key for the place " + seq + " of the room " + roomId);
        }
        return ((long) roomId << SEQ_BITS) | seq;
    }

    /** Whether a room may have such a place; not so for much that a peer may come up with. */
    public static boolean isSeq(long seq) {
        return seq >= 0 && seq <= MAX_SEQ;
    }

    /** The place a key stands for. */
    public static long seqOf(long key) {
        return key & MAX_SEQ;
    }
}
