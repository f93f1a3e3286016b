package cortile.bench.load;

import cortile.bench.protocol.Protocol;

/**
 * Who is there, and who talks to whom: client {@code i} is in room {@code i % rooms}, and the first {@code talkers} talk.
 *
 * @param joinsAtOnce how many may be coming in at a time
 */
public record Crowd(int clients, int talkers, int rooms, int joinsAtOnce) {

    /** What four hexadecimal digits hold. */
    private static final int MOST_TALKERS = 0x10000;

    public Crowd {
        if (clients < 1 || talkers < 0 || talkers > Math.min(clients, MOST_TALKERS)) {
            throw new IllegalArgumentException(talkers + " of " + clients + " clients cannot talk");
        } else if (rooms < 1 || rooms > clients || talkers % rooms != 0) {
            throw new IllegalArgumentException(
                    talkers + " talkers and " + clients + " clients cannot be spread over " + rooms + " rooms");
        } else if (joinsAtOnce < 1) {
            throw new IllegalArgumentException("Nobody could come in");
        }
    }

    /** Everybody in one room. */
    public static Crowd inOneRoom(int clients, int talkers) {
        return new Crowd(clients, talkers, 1, 64);
    }

    public Crowd withJoinsAtOnce(int count) {
        return new Crowd(clients, talkers, rooms, count);
    }

    int roomOf(int client) {
        return client % rooms;
    }

    /** What the protocol calls the client's room. */
    int roomNumber(int client) {
        return rooms == 1 ? Protocol.LOBBY : roomOf(client);
    }

    int talkersInARoom() {
        return talkers / rooms;
    }

    /** The talker's place among those of its room. */
    int placeInRoom(int talker) {
        return talker / rooms;
    }

    /** The talker at a place among those of a room. */
    int talkerAt(int room, int place) {
        return place * rooms + room;
    }

    int sizeOfRoom(int room) {
        return (clients - room + rooms - 1) / rooms;
    }
}
