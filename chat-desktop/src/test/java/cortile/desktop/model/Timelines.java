package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import java.time.Instant;

/** Conversations for tests of other packages, which cannot write one. */
public final class Timelines {

    private Timelines() {}

    /** Adds what somebody else said. */
    public static void say(Timeline timeline, String author, String text) {
        timeline.add(Said.byOther(author + timeline.size(), Instant.parse("2026-01-31T12:00:00Z"), author, text));
    }
}
