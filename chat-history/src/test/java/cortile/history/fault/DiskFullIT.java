package cortile.history.fault;

import static cortile.history.OpenHistory.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.core.directory.DirectoryChange;
import cortile.core.directory.DirectoryContents;
import cortile.core.directory.RoomProfile;
import cortile.core.directory.ServerIdentity;
import cortile.history.Drafts;
import cortile.history.OpenHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFullIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path place;

    @Test
    void fullDiskIsToldAndHealsByItselfWhenThereIsSpace() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(place, 24);
                OpenHistory open = OpenHistory.h2(place.resolve("history"))) {
            open.store("a", "b");
            for (int round = 0; round < 3; round++) {
                disk.fill();
                String prefix = "round" + round + "-";
                int told = open.told.sentences.size();
                await().until(() -> isTold(open, told, prefix + open.told.count()));
                assertThat(open.told.sentences).last().asString().contains("disk is full");

                disk.free();
                open.awaitHealed(Duration.ofSeconds(5));
                assertThat(page(open.history.readAfter("lobby", 0, 2)).entries())
                        .hasSize(2);
                assertThat(open.broken(open.told.acks())).isEmpty();
            }
        }
    }

    @Test
    void directoryIsToldOfAFullDiskAndHealsByItselfWhenThereIsSpace() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(place, 24);
                OpenHistory open = OpenHistory.h2(place.resolve("history"))) {
            ServerIdentity identity = open.directory.load().identity();
            for (int round = 0; round < 3; round++) {
                open.store("before" + round);
                disk.fill();
                String prefix = "round" + round + "-";
                AtomicInteger count = new AtomicInteger();
                await().atMost(PATIENCE).until(() -> isRefused(open, prefix + count.incrementAndGet()));

                disk.free();
                await().atMost(PATIENCE).until(() -> !isRefused(open, prefix + "healed"));
                open.awaitHealed(PATIENCE);
                DirectoryContents contents = open.directory.load();
                assertThat(contents.identity()).isEqualTo(identity);
                assertThat(contents.rooms()).extracting(RoomProfile::name).contains(prefix + "healed");
                assertThat(open.broken(open.told.acks())).isEmpty();
            }
        }
    }

    private static boolean isRefused(OpenHistory open, String room) {
        RoomProfile profile = RoomProfile.open(room, Drafts.NOON).withTopic("x".repeat(8_000));
        CompletionStage<Void> stored = open.directory.store(List.of(new DirectoryChange.SaveRoom(profile)));
        return stored.handle((done, failure) -> failure != null)
                .toCompletableFuture()
                .join();
    }

    /** Asked again and again, as H2 still has some room in its file. */
    private static boolean isTold(OpenHistory open, int before, String id) {
        open.history.append(Drafts.by("anna", "lobby", id, "x".repeat(8_000)));
        return open.told.sentences.size() > before;
    }
}
