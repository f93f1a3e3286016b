package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Delivery;
import cortile.desktop.model.Entry;
import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Said;
import cortile.desktop.text.Wording;
import cortile.desktop.view.LineBreaker.Span;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/**
 * Fonts, distances and the layout of a row in the current look.
 *
 * <p>Made anew when the look changes. Confined to the event-dispatch thread.
 */
final class RowStyle {

    /** Messages of one person closer together than this share their header. */
    private static final Duration GROUP_GAP = Duration.ofMinutes(5);

    final int margin = UIScale.scale(16);
    final int avatar = UIScale.scale(36);
    final int gap = UIScale.scale(12);
    final int textLeft = margin + avatar + gap;
    final Palette palette = new Palette();
    final FontMetrics text;
    final FontMetrics name;
    final FontMetrics small;

    private final Wording wording;
    private final int stateWidth;

    RowStyle(JComponent component, Wording wording) {
        this.wording = wording;
        Font font = Objects.requireNonNull(UIManager.getFont("defaultFont"), "defaultFont");
        float size = font.getSize2D();
        this.text = component.getFontMetrics(font.deriveFont(size + 1));
        this.name = component.getFontMetrics(font.deriveFont(Font.BOLD, size + 1));
        this.small = component.getFontMetrics(font.deriveFont(size - 1));
        String queued = wording.texts().of("delivery.queued");
        String sending = wording.texts().of("delivery.sending");
        this.stateWidth = gap + Math.max(small.stringWidth(queued), small.stringWidth(sending));
    }

    int lineHeight(FontMetrics metrics) {
        return Math.round(metrics.getHeight() * 1.18f);
    }

    String time(Entry entry) {
        return wording.timeOf(entry);
    }

    /** What of the entry can be selected. */
    String bodyOf(Entry entry) {
        return entry.accept(new Entry.Visitor<>() {
            @Override
            public String said(Said said) {
                return said.text().replace('\t', ' ');
            }

            @Override
            public String happened(Happened happened) {
                return wording.of(happened);
            }
        });
    }

    /** Lays an entry out; what stands before it decides whether it needs a header. */
    Row layout(@Nullable Entry before, Entry entry, int width) {
        boolean sameDay = before != null && wording.sameDay(before, entry);
        Row row = layoutInDay(sameDay ? before : null, entry, width);
        return sameDay ? row : row.below(wording.dayOf(entry), lineHeight(small) + UIScale.scale(10));
    }

    private Row layoutInDay(@Nullable Entry before, Entry entry, int width) {
        return entry.accept(new Entry.Visitor<>() {
            @Override
            public Row said(Said said) {
                return laidOut(said, !continues(before, said), width);
            }

            @Override
            public Row happened(Happened happened) {
                return laidOut(happened, width);
            }
        });
    }

    private static boolean continues(@Nullable Entry before, Said said) {
        return before instanceof Said earlier
                && earlier.author().equals(said.author())
                && earlier.own() == said.own()
                && Duration.between(earlier.at(), said.at()).abs().compareTo(GROUP_GAP) < 0;
    }

    private Row laidOut(Said said, boolean header, int width) {
        int available = Math.max(UIScale.scale(60), width - textLeft - margin - (said.own() ? stateWidth : 0));
        String body = bodyOf(said);
        String state = wording.stateOf(said);
        String remedy = wording.remedyOf(said);
        boolean refused = said.delivery() == Delivery.REFUSED || said.delivery() == Delivery.FAILED;
        List<Span> lines = LineBreaker.lines(body, text, available);
        List<Span> complaint = refused ? LineBreaker.lines(state, small, available) : List.of();
        int top = header ? UIScale.scale(10) + lineHeight(name) : UIScale.scale(2);
        int below = complaint.size() + (remedy.isEmpty() ? 0 : 1);
        int height = top + lines.size() * lineHeight(text) + below * lineHeight(small) + UIScale.scale(4);
        return new Row(
                said,
                body,
                lines,
                "",
                0,
                header,
                refused ? "" : state,
                complaint,
                state,
                remedy,
                top,
                lineHeight(text),
                height);
    }

    private Row laidOut(Happened happened, int width) {
        String body = bodyOf(happened);
        FontMetrics metrics = metricsOf(happened);
        int available = Math.max(UIScale.scale(60), width - textLeft - margin - timeWidth());
        List<Span> lines = LineBreaker.lines(body, metrics, available);
        int top = UIScale.scale(6);
        int height = top + lines.size() * lineHeight(metrics) + UIScale.scale(4);
        return new Row(happened, body, lines, "", 0, false, "", List.of(), "", "", top, lineHeight(metrics), height);
    }

    /** Where in the row one clicks for its remedy; empty where there is none. */
    Rectangle remedyIn(Row row) {
        int above = row.lines().size() * row.lineHeight() + row.complaint().size() * lineHeight(small);
        int width = small.stringWidth(row.remedy());
        return new Rectangle(textLeft, row.bodyTop() + above, width, width == 0 ? 0 : lineHeight(small));
    }

    int timeWidth() {
        return small.stringWidth("00:00") + gap;
    }

    /** The font an entry's text is painted with, and so must be measured with. */
    FontMetrics metricsOf(Entry entry) {
        boolean quiet = entry instanceof Happened happened && happened.kind() != Entry.Kind.NOTICE;
        return quiet ? small : text;
    }
}
