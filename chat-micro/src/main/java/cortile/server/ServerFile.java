package cortile.server;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The file this program came in. Stateless. */
final class ServerFile {

    private ServerFile() {}

    static Path path() throws IOException {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("The server file has an unusual address", e);
        }
    }
}
