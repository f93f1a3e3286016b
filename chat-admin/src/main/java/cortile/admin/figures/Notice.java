package cortile.admin.figures;

import java.time.Instant;

/**
 * Something that happened and that whoever runs the server may want to hear of. Immutable.
 *
 * @param sentence for people
 */
public record Notice(Kind kind, Instant at, String sentence) {

    /** What happened. */
    public enum Kind {
        JOINED("cortile.joined"),
        KICKED("cortile.kicked"),
        SLOW_READER("cortile.slow-reader"),
        DISK_LOW("cortile.disk-low");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** The type of its JMX notification. */
        public String type() {
            return type;
        }
    }
}
