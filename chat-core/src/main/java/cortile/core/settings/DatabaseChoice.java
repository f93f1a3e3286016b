package cortile.core.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where messages are stored.
 *
 * @param url {@code h2} for files in the data directory, or a {@code jdbc:postgresql:} URL
 * @param user account at the PostgreSQL server
 * @param passwordFile file whose first line is the account's password; empty for an account without one
 */
public record DatabaseChoice(String url, String user, Optional<Path> passwordFile) {

    public boolean isEmbedded() {
        return url.equals("h2");
    }
}
