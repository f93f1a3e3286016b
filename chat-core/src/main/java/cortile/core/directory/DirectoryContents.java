package cortile.core.directory;

import java.util.List;

/** Everything a directory holds, at one moment. Immutable. */
public record DirectoryContents(
        ServerIdentity identity,
        List<RoomProfile> rooms,
        List<Membership> memberships,
        List<Account> accounts,
        List<ReadMarker> markers) {

    public DirectoryContents {
        rooms = List.copyOf(rooms);
        memberships = List.copyOf(memberships);
        accounts = List.copyOf(accounts);
        markers = List.copyOf(markers);
    }
}
