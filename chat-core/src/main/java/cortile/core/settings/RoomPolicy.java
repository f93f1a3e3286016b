package cortile.core.settings;

/**
 * What the server as a whole allows about rooms.
 *
 * @param creators who may make rooms
 * @param directMessages who may talk to one person
 * @param maxRooms rooms there may be, conversations of two included
 */
public record RoomPolicy(Circle creators, Circle directMessages, int maxRooms) {

    /** In how many rooms one session may be at once. */
    public static final int MAX_ROOMS_OF_SESSION = 200;
}
