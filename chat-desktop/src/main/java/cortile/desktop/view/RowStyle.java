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
import java.awt.Point;
import java.awt.Rectangle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    final FontMetrics action;

    private final Wording wording;
    private final int stateWidth;
    private final Map<FontMetrics, LineBreaker> breakers = new HashMap<>();
    /** Of the last entry that was laid out: the next is nearly always of the same. */
    private Wording.@Nullable Day day;

    RowStyle(JComponent component, Wording wording) {
        this.wording = wording;
        Font font = Objects.requireNonNull(UIManager.getFont("defaultFont"), "defaultFont");
        float size = font.getSize2D();
        this.text = component.getFontMetrics(font.deriveFont(size + 1));
        this.name = component.getFontMetrics(font.deriveFont(Font.BOLD, size + 1));
        this.small = component.getFontMetrics(font.deriveFont(size - 1));
        this.action = component.getFontMetrics(font.deriveFont(Font.ITALIC, size + 1));
        String queued = wording.texts().of("delivery.queued");
        String sending = wording.texts().of("delivery.sending");
        this.stateWidth = Math.max(timeWidth(), gap + Math.max(small.stringWidth(queued), small.stringWidth(sending)));
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
                return wording.bodyOf(said).replace('\t', ' ');
            }

            @Override
            public String happened(Happened happened) {
                return wording.of(happened);
            }
        });
    }

    /**
     * Lays an entry out; what stands before it decides whether it needs a header.
     *
     * @param quote the message it answers; empty where it answers none
     * @param news whether what is new begins with it
     */
    Row layout(@Nullable Entry before, Entry entry, String quote, boolean news, int width) {
        boolean sameDay = before != null && sameDay(before, entry);
        boolean goesOn = sameDay && !news;
        Row row = layoutInDay(goesOn ? before : null, entry, quote, width);
        String day = sameDay ? "" : wording.dayOf(entry);
        return goesOn ? row : row.below(day, news, lineHeight(small) + UIScale.scale(10));
    }

    private boolean sameDay(Entry before, Entry entry) {
        if (day == null || !day.has(entry)) {
            day = wording.dayAround(entry);
        }
        return day.has(before);
    }

    private Row layoutInDay(@Nullable Entry before, Entry entry, String quote, int width) {
        return entry.accept(new Entry.Visitor<>() {
            @Override
            public Row said(Said said) {
                return laidOut(said, !isAction(said) && !continues(before, said), quote, width);
            }

            @Override
            public Row happened(Happened happened) {
                return laidOut(happened, width);
            }
        });
    }

    private static boolean isAction(Said said) {
        return said.words().action() && !said.fate().deleted();
    }

    private static boolean continues(@Nullable Entry before, Said said) {
        return before instanceof Said earlier
                && !isAction(earlier)
                && earlier.author().equals(said.author())
                && earlier.own() == said.own()
                && Duration.between(earlier.at(), said.at()).abs().compareTo(GROUP_GAP) < 0;
    }

    private Row laidOut(Said said, boolean header, String quote, int width) {
        int beside = said.own() || isAction(said) ? stateWidth : 0;
        int available = Math.max(UIScale.scale(60), width - textLeft - margin - beside);
        String body = bodyOf(said);
        FontMetrics metrics = metricsOf(said);
        List<Span> lines = lines(body, metrics, available);
        boolean refused = isRefused(said);
        String state = wording.stateOf(said);
        List<Span> complaint = refused ? lines(state, small, available) : List.of();
        String remedy = wording.remedyOf(said);
        boolean tailBelow = isEdited(said) && available - widthOf(body, lines, metrics) < tailWidth();
        Row.Extras extras = extras(said, quote, tailBelow);
        int top = topOf(said, header) + (quote.isEmpty() ? 0 : lineHeight(small));
        int below = complaint.size() + (remedy.isEmpty() ? 0 : 1) + extras.linesBelow();
        int height = top + lines.size() * lineHeight(metrics) + below * lineHeight(small) + UIScale.scale(4);
        return new Row(
                said,
                body,
                lines,
                "",
                false,
                0,
                header,
                extras,
                complaint,
                state,
                remedy,
                top,
                lineHeight(metrics),
                height);
    }

    private List<Span> lines(String body, FontMetrics metrics, int available) {
        return breakers.computeIfAbsent(metrics, LineBreaker::new).lines(body, available);
    }

    private static boolean isRefused(Said said) {
        return said.delivery() == Delivery.REFUSED || said.delivery() == Delivery.FAILED;
    }

    private int topOf(Said said, boolean header) {
        if (header) {
            return UIScale.scale(10) + lineHeight(name);
        }
        return UIScale.scale(isAction(said) ? 6 : 2);
    }

    private static int widthOf(String body, List<Span> lines, FontMetrics metrics) {
        Span last = lines.get(lines.size() - 1);
        return metrics.stringWidth(body.substring(last.start(), last.end()));
    }

    private static boolean isEdited(Said said) {
        return said.fate().edited() && !said.fate().deleted();
    }

    private String tail() {
        return wording.texts().of("message.edited");
    }

    private int tailWidth() {
        return small.stringWidth(tail()) + gap;
    }

    private Row.Extras extras(Said said, String quote, boolean tailBelow) {
        String state = isRefused(said) ? "" : wording.stateOf(said);
        return new Row.Extras(
                state.isEmpty() && isAction(said) ? time(said) : state,
                quote,
                isEdited(said) ? tail() : "",
                tailBelow,
                wording.signsOf(said));
    }

    /** Where in the row the word behind its text stands. */
    Point tailIn(Row row) {
        if (row.extras().tailBelow()) {
            return new Point(textLeft, row.bodyBottom() + baseline(small, lineHeight(small)));
        }
        FontMetrics metrics = metricsOf(row.entry());
        int x = textLeft + widthOf(row.body(), row.lines(), metrics) + gap / 2;
        return new Point(x, row.bodyBottom() - row.lineHeight() + baseline(metrics, row.lineHeight()));
    }

    /** Where in the row each sign stands, in their order. */
    List<Rectangle> signsIn(Row row) {
        int y = row.bodyBottom() + (row.extras().tailBelow() ? lineHeight(small) : 0);
        List<Rectangle> places = new ArrayList<>();
        int x = textLeft;
        for (String sign : row.extras().signs()) {
            Rectangle place = new Rectangle(x, y, small.stringWidth(sign), lineHeight(small));
            places.add(place);
            x += place.width + gap;
        }
        return places;
    }

    private Row laidOut(Happened happened, int width) {
        String body = bodyOf(happened);
        FontMetrics metrics = metricsOf(happened);
        int available = Math.max(UIScale.scale(60), width - textLeft - margin - timeWidth());
        List<Span> lines = lines(body, metrics, available);
        int top = UIScale.scale(6);
        int height = top + lines.size() * lineHeight(metrics) + UIScale.scale(4);
        return new Row(
                happened,
                body,
                lines,
                "",
                false,
                0,
                false,
                Row.Extras.NONE,
                List.of(),
                "",
                "",
                top,
                lineHeight(metrics),
                height);
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
        if (entry instanceof Said said) {
            return isAction(said) ? action : text;
        }
        return entry instanceof Happened happened && happened.kind() == Entry.Kind.NOTICE ? text : small;
    }

    /** Where in a line of this height letters stand. */
    static int baseline(FontMetrics metrics, int lineHeight) {
        return (lineHeight - metrics.getHeight()) / 2 + metrics.getAscent();
    }
}
