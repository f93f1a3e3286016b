package cortile.core.transfer;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessageErased;
import cortile.core.event.MessagePosted;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What was said as lines for people to read. Immutable. */
final class Transcript {

    /** Further lines of a message begin under its first, so that none can be taken for another message. */
    private static final String LINE_END_WITHIN = "\n" + " ".repeat("2026-11-23 14:00:05  ".length());

    private final DateTimeFormatter time;
    private final String deleted;

    Transcript(Locale locale, ZoneId zone) {
        this.time =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
        this.deleted = locale.getLanguage().equals(Locale.ITALIAN.getLanguage()) ? "(eliminato)" : "(deleted)";
    }

    /** The entry with its line end; nothing for a change, which the message it is about shows already. */
    String lines(LoggedEvent entry) {
        if (entry instanceof MessagePosted posted) {
            String text = posted.text().withoutTrailingLineEnds().replace("\n", LINE_END_WITHIN);
            return posted.action()
                    ? line(posted.at(), "* " + posted.author() + " " + text)
                    : line(posted.at(), posted.author() + ": " + text);
        }
        boolean wasMessage = entry instanceof MessageErased erased && erased.target() == 0;
        return wasMessage ? line(entry.at(), entry.author() + ": " + deleted) : "";
    }

    private String line(Instant at, String said) {
        return time.format(at) + "  " + said + "\n";
    }
}
