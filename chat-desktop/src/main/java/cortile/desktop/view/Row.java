package cortile.desktop.view;

import cortile.desktop.model.Entry;
import cortile.desktop.view.LineBreaker.Span;
import java.util.List;

/**
 * An entry laid out for one width; made for painting and thrown away. Immutable.
 *
 * @param body text that can be selected
 * @param day the day that begins with this row; empty where it goes on
 * @param news whether what is new begins with this row
 * @param lead from the row's top to below the day or the line above what is new
 * @param header whether author and time are shown above
 * @param extras what stands around the text of a message
 * @param complaint lines below, why it was not sent
 * @param complaintText what the complaint's lines are of
 * @param remedy what a click below can do about it; may be empty
 * @param bodyTop from the row's top to that of the first line
 */
record Row(
        Entry entry,
        String body,
        List<Span> lines,
        String day,
        boolean news,
        int lead,
        boolean header,
        Extras extras,
        List<Span> complaint,
        String complaintText,
        String remedy,
        int bodyTop,
        int lineHeight,
        int height) {

    /**
     * What stands around the text of a message.
     *
     * @param state state of our own message, or the time of what has no header, beside its first line; may be empty
     * @param quote one line above, the message it answers; empty where it answers none
     * @param tail a word behind the last line; may be empty
     * @param tailBelow whether the tail has a line of its own, for want of room
     * @param signs one line below, what others gave it; may be empty
     */
    record Extras(String state, String quote, String tail, boolean tailBelow, List<String> signs) {
        static final Extras NONE = new Extras("", "", "", false, List.of());

        int linesBelow() {
            return (tailBelow ? 1 : 0) + (signs.isEmpty() ? 0 : 1);
        }
    }

    /** The same row below a line, with the day that begins or the sign of what is new on it. */
    Row below(String beginning, boolean isNew, int room) {
        return new Row(
                entry,
                body,
                lines,
                beginning,
                isNew,
                room,
                header,
                extras,
                complaint,
                complaintText,
                remedy,
                bodyTop + room,
                lineHeight,
                height + room);
    }

    /** The line at this distance from the row's top, the nearest where there is none. */
    int lineAt(int y) {
        return Math.max(0, Math.min(lines.size() - 1, (y - bodyTop) / lineHeight));
    }

    /** From the row's top to below the last line of its text. */
    int bodyBottom() {
        return bodyTop + lines.size() * lineHeight;
    }
}
