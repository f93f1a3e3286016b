package cortile.history.fault;

import static cortile.history.OpenHistory.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.history.Drafts;
import cortile.history.OpenHistory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFullIT {

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
                assertThat(page(open.history.readAfter("lobby", 0, 2)).messages())
                        .hasSize(2);
                assertThat(open.broken(open.told.acks())).isEmpty();
            }
        }
    }

    /** Asked again and again, as H2 still has some room in its file. */
    private static boolean isTold(OpenHistory open, int before, String id) {
        open.history.append(Drafts.by("anna", "lobby", id, "x".repeat(8_000)));
        return open.told.sentences.size() > before;
    }
}
