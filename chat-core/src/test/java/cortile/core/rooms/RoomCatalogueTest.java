package cortile.core.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.directory.Directory;
import cortile.core.directory.Membership;
import cortile.core.directory.MemoryDirectory;
import cortile.core.directory.Role;
import cortile.core.directory.RoomProfile;
import cortile.core.history.MemoryHistory;
import cortile.core.history.MessageHistory;
import cortile.core.hub.SilentListener;
import cortile.core.room.Room;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoomCatalogueTest {

    private final MemoryDirectory directory = new MemoryDirectory();
    private final RoomCatalogue catalogue = open(directory);

    @Test
    void whatSomebodyDoesWhileTheTopicIsBeingStoredDoesNotBringTheOldOneBack() {
        HostedRoom dev = make("dev");
        directory.beSlow();
        catalogue.change(dev, profile -> profile.withTopic("new"));
        catalogue.remember(dev, "p-2", known -> new Membership("dev", "p-2", "bob", Role.MEMBER, true));
        directory.storeWaiting();
        assertThat(dev.profile().topic()).isEqualTo("new");
        assertThat(profiles()).extracting(RoomProfile::topic).containsExactlyInAnyOrder("", "new");
    }

    @Test
    void twoChangesOnTheirWayToTheDiskBothCount() {
        HostedRoom dev = make("dev");
        directory.beSlow();
        catalogue.change(dev, profile -> profile.withTopic("new"));
        catalogue.change(dev, profile -> profile.withRetentionDays(7));
        directory.storeWaiting();
        assertThat(dev.profile().topic()).isEqualTo("new");
        assertThat(dev.profile().retentionDays()).isEqualTo(7);
    }

    @Test
    void aChangeThatCannotBeStoredIsNone() {
        HostedRoom dev = make("dev");
        directory.beSlow();
        catalogue.change(dev, profile -> profile.withTopic("new"));
        directory.failWaiting("The disk is full.");
        assertThat(dev.profile().topic()).isEmpty();
    }

    @Test
    void theLobbyIsKeptFromTheBeginningAndFoundAgain() {
        assertThat(profiles()).extracting(RoomProfile::name).containsExactly(RoomCatalogue.LOBBY);
        catalogue.change(catalogue.lobby(), profile -> profile.withTopic("tea"));
        assertThat(open(directory).lobby().profile().topic()).isEqualTo("tea");
        assertThat(profiles()).hasSize(1);
    }

    private HostedRoom make(String name) {
        Optional<HostedRoom> made = catalogue
                .create(RoomProfile.open(name, Instant.EPOCH), List.of())
                .toCompletableFuture()
                .join();
        return made.orElseThrow();
    }

    private List<RoomProfile> profiles() {
        return directory.load().rooms();
    }

    private static RoomCatalogue open(Directory directory) {
        MessageHistory history = new MemoryHistory(new SilentListener());
        return new RoomCatalogue(
                directory,
                directory.load(),
                profile -> new Room(profile.name(), Clock.systemUTC(), event -> {}, history, true));
    }
}
