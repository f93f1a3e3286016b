package cortile.desktop.view;

import cortile.desktop.model.Entry;
import cortile.desktop.view.LineBreaker.Span;
import java.util.List;

/**
 * An entry laid out for one width; made for painting and thrown away. Immutable.
 *
 * @param body text that can be selected
 * @param day the day that begins with this row; empty where it goes on
 * @param lead from the row's top to below the day
 * @param header whether author and time are shown above
 * @param state state of our own message beside its first line; may be empty
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
        int lead,
        boolean header,
        String state,
        List<Span> complaint,
        String complaintText,
        String remedy,
        int bodyTop,
        int lineHeight,
        int height) {

    /** The same row below the beginning of a day. */
    Row below(String beginning, int room) {
        return new Row(
                entry,
                body,
                lines,
                beginning,
                room,
                header,
                state,
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
}
