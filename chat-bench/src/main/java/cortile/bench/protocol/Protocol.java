package cortile.bench.protocol;

import java.util.List;

/** How clients of one kind of server come in and talk. Stateless. */
public interface Protocol {

    /** The room everybody is in who is not told to go anywhere else. */
    int LOBBY = -1;

    /** Whether whoever says something gets a copy of it. */
    boolean echoes();

    /** Whether clients can be spread over rooms. */
    boolean hasRooms();

    /**
     * The way in; after its last step the client is in the room.
     *
     * @param room a number, or {@link #LOBBY}
     * @param first whether nobody was in this room before
     */
    List<Step> entering(String name, int room, boolean first);

    /** What stands before a payload of so many bytes. */
    String before(int room, int payloadBytes);

    /** What stands behind a payload. */
    String after();
}
