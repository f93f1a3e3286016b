package cortile.core.directory;

/**
 * What a room remembers of a person. Immutable.
 *
 * @param person id of the person, which no name changes
 * @param name the name the person had last
 * @param role given to this person, or the newcomers' when it was first remembered
 * @param joined whether the person is in it, also while not connected: such rooms are entered again on coming back
 */
public record Membership(String room, String person, String name, Role role, boolean joined) {

    public Membership withRole(Role changed) {
        return new Membership(room, person, name, changed, joined);
    }

    public Membership withJoined(String nameNow, boolean changed) {
        return new Membership(room, person, nameNow, role, changed);
    }
}
