package cortile.core.directory;

/**
 * How far a person has read a room.
 *
 * @param seq the last message read
 */
public record ReadMarker(String room, String person, long seq) {}
