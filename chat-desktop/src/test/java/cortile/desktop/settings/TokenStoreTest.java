package cortile.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Endpoint;
import cortile.desktop.model.Pass;
import cortile.desktop.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenStoreTest {

    private static final Target ANNA = new Target(new Endpoint("127.0.0.1", 53_100), "anna");
    private static final Target BOB = new Target(ANNA.endpoint(), "bob = b");
    private static final Target ELSEWHERE = new Target(new Endpoint("127.0.0.1", 5_310), "anna");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("tokens.properties");
    }

    @Test
    void aPassIsThereTheNextTimeForItsServerAndNameOnly() {
        try (TokenStore store = new TokenStore(file())) {
            store.keep(BOB, new Pass("t-b", "h"));
            store.keep(ANNA, new Pass("t a", "h"));
        }
        try (TokenStore again = new TokenStore(file())) {
            assertThat(again.of(ANNA)).contains(new Pass("t a", "h"));
            assertThat(again.of(BOB)).contains(new Pass("t-b", "h"));
            assertThat(again.of(ELSEWHERE)).isEmpty();
        }
    }

    @Test
    void aWipedServersPassesAreDroppedAndThoseOfOthersKept() {
        try (TokenStore store = new TokenStore(file())) {
            store.keep(ANNA, new Pass("t-a", "h"));
            store.keep(BOB, new Pass("t-b", "h"));
            store.keep(ELSEWHERE, new Pass("t-e", "h"));
            store.keep(ANNA, new Pass("t-a2", "h-2"));
            assertThat(store.of(ANNA)).contains(new Pass("t-a2", "h-2"));
            assertThat(store.of(BOB)).isEmpty();
            assertThat(store.of(ELSEWHERE)).isPresent();
            store.drop(ANNA);
            assertThat(store.of(ANNA)).isEmpty();
        }
    }

    @Test
    void onlyTheOwnerCanReadTheFile() throws IOException {
        Files.writeString(file(), "");
        try (TokenStore store = new TokenStore(file())) {
            store.keep(ANNA, new Pass("t", "h"));
        }
        if (file().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
        }
    }
}
