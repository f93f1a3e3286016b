package cortile.admin.figures;

import cortile.admin.figures.Notice.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Notices when little room is left for what the server keeps; once, until there is room again. Confined to one caller. */
public final class DiskWatch {

    private static final System.Logger LOG = System.getLogger(DiskWatch.class.getName());
    private static final long LITTLE = 256L << 20;

    private final Path data;
    private final Figures figures;
    private final Clock clock;
    private boolean low;

    public DiskWatch(Path data, Figures figures, Clock clock) {
        this.data = data;
        this.figures = figures;
        this.clock = clock;
    }

    /** Looks. */
    public void check() {
        long free = freeBytes(data);
        boolean lowNow = free >= 0 && free < LITTLE;
        if (lowNow && !low) {
            String sentence = "Only " + (free >> 20) + " MiB are free where " + data
                    + " is: messages are refused once there are none.";
            LOG.log(System.Logger.Level.WARNING, sentence);
            figures.tell(Kind.DISK_LOW, clock.instant(), sentence);
        }
        low = lowNow;
    }

    /** Bytes the server may still write there; -1 where nobody knows. */
    public static long freeBytes(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }
}
