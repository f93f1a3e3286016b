package cortile.bench.work;

import cortile.bench.load.Crowd;
import cortile.bench.load.Pace;
import java.util.Locale;

/**
 * One thing clients do to a server.
 *
 * @param group the name under which it is asked for, with others of its kind
 */
public record Work(String group, String name, Crowd crowd, Pace pace, Aspect aspect) {

    /** Bytes of every message; what is called a line of chat in other measurements too. */
    public static final int PAYLOAD_BYTES = 100;

    /** What it is, for people. */
    public String description() {
        String who = crowd.rooms() == 1
                ? String.format(Locale.ROOT, "%,d members", crowd.clients())
                : String.format(Locale.ROOT, "%,d members in %,d rooms", crowd.clients(), crowd.rooms());
        if (pace instanceof Pace.OpenLoop open) {
            return String.format(Locale.ROOT, "%s, %s, %,.0f messages/s", who, talkers(), open.messagesPerSecond());
        } else if (pace instanceof Pace.ClosedLoop closed) {
            return String.format(Locale.ROOT, "%s, %s, %d under way each", who, talkers(), closed.window());
        }
        return who + ", silent";
    }

    private String talkers() {
        return crowd.talkers() == 1 ? "one talker" : String.format(Locale.ROOT, "%,d talkers", crowd.talkers());
    }
}
