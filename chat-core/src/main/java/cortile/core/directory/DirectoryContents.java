package cortile.core.directory;

import cortile.core.moderation.Sanction;
import java.util.List;

/**
 * What the core remembers of a directory, at one moment. Immutable.
 *
 * @param lastAct the newest entry of the audit log, which itself is only read page by page
 */
public record DirectoryContents(
        ServerIdentity identity,
        List<RoomProfile> rooms,
        List<Membership> memberships,
        List<Account> accounts,
        List<ReadMarker> markers,
        List<Sanction> sanctions,
        List<Ignored> ignored,
        long lastAct) {

    public DirectoryContents {
        rooms = List.copyOf(rooms);
        memberships = List.copyOf(memberships);
        accounts = List.copyOf(accounts);
        markers = List.copyOf(markers);
        sanctions = List.copyOf(sanctions);
        ignored = List.copyOf(ignored);
    }
}
