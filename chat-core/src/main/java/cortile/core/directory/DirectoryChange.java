package cortile.core.directory;

import cortile.core.audit.AuditEntry;
import cortile.core.moderation.Sanction;

/** One thing to keep, or to keep no more. Saving replaces what was saved under the same keys. */
public sealed interface DirectoryChange {

    /** Key: the name. */
    record SaveRoom(RoomProfile room) implements DirectoryChange {}

    /** Together with its memberships and markers; what was said in it stays until its retention ends. */
    record RemoveRoom(String name) implements DirectoryChange {}

    /** Keys: room and person. */
    record SaveMembership(Membership membership) implements DirectoryChange {}

    record RemoveMembership(String room, String person) implements DirectoryChange {}

    /** Key: the person. */
    record SaveAccount(Account account) implements DirectoryChange {}

    /** Together with the person's memberships, markers and ignored names. */
    record RemoveAccount(String person) implements DirectoryChange {}

    /** Keys: room and person; a marker never goes back. */
    record MoveMarker(ReadMarker marker) implements DirectoryChange {}

    /** Key: the id. */
    record SaveSanction(Sanction sanction) implements DirectoryChange {}

    record RemoveSanction(long id) implements DirectoryChange {}

    /** Keys: the person and what look-alikes of the name have in common. */
    record SaveIgnored(Ignored ignored) implements DirectoryChange {}

    record RemoveIgnored(Ignored ignored) implements DirectoryChange {}

    /** Adds to the audit log, which forgets only what {@link Directory#MOST_ACTS} newer entries have followed. */
    record WriteDown(AuditEntry entry) implements DirectoryChange {}
}
