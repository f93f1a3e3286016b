package cortile.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.core.directory.Account;
import cortile.core.directory.DirectoryChange.SaveAccount;
import cortile.core.directory.DirectoryChange.SaveMembership;
import cortile.core.directory.DirectoryChange.SaveRoom;
import cortile.core.directory.DirectoryContents;
import cortile.core.directory.Membership;
import cortile.core.directory.Role;
import cortile.core.directory.RoomProfile;
import cortile.core.takeout.DataBackup.DataReport;
import cortile.core.takeout.TakeoutException;
import cortile.core.takeout.TakeoutException.Reason;
import cortile.history.backup.BackupCheck;
import cortile.history.backup.BackupWriter;
import cortile.history.backup.Restoration;
import cortile.history.check.HistoryChecker;
import cortile.history.store.Database;
import cortile.history.store.DatabaseGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup brings back, from any database into any other. */
public abstract class BackupContract {

    private static final String SIGN = "\uD83C\uDF77";

    @TempDir
    private Path directory;

    /** The database that is backed up, empty. */
    protected abstract Database source();

    /** The one it is restored into, empty. */
    protected abstract Database target();

    private Path file() {
        return directory.resolve("backup.zip");
    }

    private DataReport backUp(Database database) throws TakeoutException, IOException {
        return new BackupWriter(new DatabaseGate(database), directory).backUp(file(), false, rows -> {});
    }

    private void restore(Database database) throws TakeoutException, IOException {
        try (Restoration restoration = Restoration.open(file(), rows -> {})) {
            restoration.into(database);
        }
    }

    private static OpenHistory open(Database database) {
        return new OpenHistory(database, HistoryLimits.DEFAULT);
    }

    private static DirectoryContents speak(OpenHistory open) {
        open.store("a", "b", "c");
        open.settle(Drafts.doing("anna", "lobby", "d", Drafts.edit(1, "ciao \"amici\"\n" + SIGN)));
        open.settle(Drafts.doing("anna", "lobby", "e", Drafts.sign(2, SIGN)));
        open.settle(Drafts.in("cantina", null));
        open.directory
                .store(List.of(
                        new SaveRoom(RoomProfile.open("cantina", Drafts.NOON)),
                        new SaveMembership(new Membership("cantina", "p1", "Anna", Role.OWNER, true)),
                        new SaveAccount(new Account("p1", "Anna", "anna", "verifier", 0, Drafts.NOON))))
                .toCompletableFuture()
                .join();
        return open.directory.load();
    }

    @Test
    void whatWasBackedUpIsThereAgain() throws Exception {
        DirectoryContents before;
        try (OpenHistory open = open(source())) {
            before = speak(open);
            assertThat(backUp(open.database()).entries()).isEqualTo(6);
        }
        Database target = target();
        restore(target);
        try (OpenHistory open = open(target)) {
            DirectoryContents after = open.directory.load();
            assertThat(after.accounts()).isEqualTo(before.accounts());
            assertThat(after.memberships()).isEqualTo(before.memberships());
            assertThat(after.rooms()).isEqualTo(before.rooms());
            assertThat(after.identity().tokenKey()).isEqualTo(before.identity().tokenKey());
            assertThat(new HistoryChecker(target.dataSource()).judge(List.of())).isEmpty();
            assertThat(OpenHistory.page(open.history.readAfter("lobby", 0, 10)).entries())
                    .hasSize(5);
        }
    }

    @Test
    void theChatGoesOnWhereItWasAndIsKnownForAnotherHistory() throws Exception {
        String known;
        try (OpenHistory open = open(source())) {
            known = speak(open).identity().historyId();
            backUp(open.database());
        }
        Database target = target();
        restore(target);
        try (OpenHistory open = open(target)) {
            assertThat(open.directory.load().identity().historyId()).isNotEqualTo(known);
            open.settle(Drafts.in("new room", "x")); // whose number must not be one of those that were restored
            open.settle(Drafts.in("lobby", "a")); // was said before, so it is not said again
            open.settle(Drafts.in("lobby", "y"));
            assertThat(open.history.lastSeq("new room")).isEqualTo(1);
            assertThat(open.history.lastSeq("lobby")).isEqualTo(6);
            assertThat(open.broken(List.of())).isEmpty();
        }
    }

    @Test
    void whatIsSaidMeanwhileDisturbsNothing() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        long stored;
        try (OpenHistory open = open(source())) {
            open.store("a", "b", "c");
            Thread talk = new Thread(() -> {
                for (int i = 0; !enough.get(); i++) {
                    open.settle(Drafts.in("lobby", "m" + i));
                }
            });
            talk.start();
            for (int i = 0; i < 5; i++) {
                Files.deleteIfExists(file());
                backUp(open.database());
            }
            enough.set(true);
            talk.join();
            stored = open.history.lastSeq("lobby");
        }
        Database target = target();
        restore(target);
        try (OpenHistory open = open(target)) {
            assertThat(open.history.lastSeq("lobby")).isBetween(3L, stored);
            assertThat(open.broken(List.of())).isEmpty();
        }
    }

    @Test
    void nothingIsRestoredOverWhatIsThere() throws Exception {
        try (OpenHistory open = open(source())) {
            open.store("a");
            backUp(open.database());
        }
        Database target = target();
        restore(target);
        assertThatThrownBy(() -> restore(target))
                .isInstanceOfSatisfying(
                        TakeoutException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DATA_THERE));
    }

    @Test
    void aFileThatIsNotAsItWasWrittenIsRefused() throws Exception {
        try (OpenHistory open = open(source())) {
            open.store("a", "b");
            backUp(open.database());
        }
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(BackupCheck.of(file(), rows -> {}).entries()).isEqualTo(2);
        byte[] whole = Files.readAllBytes(file());
        int refused = 0;
        for (int place = 0; place < whole.length; place += 7) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 0x55;
            Files.write(file(), damaged);
            refused += isRefused() ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(whole.length / 7 / 2); // the rest is names and times of the file's own list
        Files.write(file(), Arrays.copyOf(whole, whole.length / 2));
        assertThat(isRefused()).isTrue();
    }

    /** Anything but a refusal fails the test. */
    private boolean isRefused() throws IOException {
        try {
            return BackupCheck.of(file(), rows -> {}).entries() != 2;
        } catch (TakeoutException e) {
            return e.reason() == Reason.NO_BACKUP;
        }
    }
}
