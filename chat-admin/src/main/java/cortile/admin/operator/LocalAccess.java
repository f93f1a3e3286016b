package cortile.admin.operator;

import cortile.admin.operation.Caller;
import cortile.admin.operation.Level;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Lets the command line in on the server's own machine: by a token in a file that only the server's account can read, another
 * one at each start. Thread-safe.
 */
public final class LocalAccess implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LocalAccess.class.getName());

    private final Path file;
    private final byte[] token;

    private LocalAccess(Path file, String token) {
        this.file = file;
        this.token = token.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Writes the file.
     *
     * @param console where the console is reached on this machine
     */
    public static LocalAccess open(Path data, URI console) throws IOException {
        String token = Secrets.token();
        Path file = data.resolve("admin-access");
        PrivateFile.write(file, console + "\n" + token + "\n");
        return new LocalAccess(file, token);
    }

    /** Whoever could read the file. */
    public Optional<Caller> holder(String shown) {
        return MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(new Caller("command line", Level.ADMIN, "command line"))
                : Optional.empty();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Cannot delete {0}: {1}", file, e.toString());
        }
    }
}
