package cortile.tcp.tls;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has the certificate read again when its files have changed, and have not changed any more since the look before: they are
 * two, and written one after the other. Thread-safe.
 *
 * <p>It looks at dates and sizes, since what tells of changes does not follow the links such files are often behind.
 */
public final class FilesWatch implements AutoCloseable {

    /** Often enough for whoever waits, seldom enough to cost nothing. */
    static final Duration LOOK = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(FilesWatch.class.getName());

    private @Nullable ServerTls tls; // guarded by this, as all below; null once closed
    private @Nullable ScheduledFuture<?> schedule;
    private String read;
    private String seen;

    public FilesWatch(ServerTls tls) {
        this.tls = tls;
        this.read = state(tls);
        this.seen = read;
    }

    /** Looks at the files every few seconds from now on. */
    public synchronized void start(ScheduledExecutorService clock) {
        schedule = clock.scheduleWithFixedDelay(this::look, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    synchronized void look() {
        if (tls == null) {
            return;
        }
        String now = state(tls);
        if (now.equals(seen) && !now.equals(read)) {
            read = now;
            reload(tls);
        }
        seen = now;
    }

    private static void reload(ServerTls tls) {
        try {
            tls.reload();
        } catch (IdentityException e) {
            LOG.log(Level.DEBUG, "told already", e);
        }
    }

    private static String state(ServerTls tls) {
        return List.of(state(tls.files().chain()), state(tls.files().key())).toString();
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException e) {
            return e.getClass().getName();
        }
    }

    /** Looks no more, and lets go of what it had read. */
    @Override
    public synchronized void close() {
        tls = null;
        if (schedule != null) {
            schedule.cancel(false);
        }
    }
}
