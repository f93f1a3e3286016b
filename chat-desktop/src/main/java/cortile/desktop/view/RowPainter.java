package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Delivery;
import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import cortile.desktop.model.Entry.Said;
import cortile.desktop.text.Texts;
import cortile.desktop.view.LineBreaker.Span;
import cortile.desktop.view.Links.Link;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Paints one row. Confined to the event-dispatch thread; thrown away after each paint. */
final class RowPainter {

    private final Graphics2D g;
    private final RowStyle style;
    private final String you;
    private final String news;
    private final String nothing;
    private final int width;

    RowPainter(Graphics2D g, RowStyle style, Texts texts, int width) {
        this.g = g;
        this.style = style;
        // Our own messages are marked by a word, beside the colour.
        this.you = texts.of("chat.you.tag");
        this.news = texts.of("new.line");
        this.nothing = texts.of("chat.nothing");
        this.width = width;
    }

    /** Has letters drawn as the system's other programs draw them. */
    static void smoothText(Graphics2D g) {
        Object hints = Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints");
        if (hints instanceof Map<?, ?> map) {
            g.addRenderingHints(map);
        } else {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** Paints the row with its top at y; from and to say what of its text is selected. */
    void paint(Row row, int y, int from, int to) {
        if (row.lead() > 0) {
            new LeadPainter(g, style, width).paint(row, y, row.news() ? news : "");
        }
        if (row.entry() instanceof Said said) {
            paintGround(said, y + row.lead(), row.height() - row.lead());
        }
        paintSelection(row, y + row.bodyTop(), from, to);
        if (row.entry() instanceof Said said) {
            paintSaid(row, said, y);
        } else if (row.entry() instanceof Happened happened) {
            paintHappened(row, happened, y);
        }
    }

    /** Says in the middle of what is in sight that there is nothing: white space alone might be a fault. */
    void paintNothing(Rectangle inSight) {
        g.setFont(style.text.getFont());
        g.setColor(style.palette.muted());
        int x = inSight.x + (inSight.width - style.text.stringWidth(nothing)) / 2;
        g.drawString(nothing, x, inSight.y + inSight.height / 2);
    }

    /** Our own, and what names us, stands on a ground of its own. */
    private void paintGround(Said said, int y, int height) {
        if (said.own() || said.mention()) {
            g.setColor(said.own() ? style.palette.ownTint() : style.palette.mentionTint());
            g.fillRect(0, y, width, height);
            g.setColor(said.own() ? style.palette.accent() : style.palette.mention());
            g.fillRect(0, y, UIScale.scale(3), height);
        }
    }

    private void paintSaid(Row row, Said said, int y) {
        if (row.header()) {
            paintHeader(row, said, y);
        }
        boolean pending = said.delivery() == Delivery.QUEUED || said.delivery() == Delivery.SENDING;
        boolean quiet = pending || said.fate().deleted();
        int top = y + row.bodyTop();
        paintLines(row, top, style.metricsOf(said), quiet ? style.palette.muted() : style.palette.text());
        new ExtrasPainter(g, style, width).paint(row, said, y);
        paintComplaint(row, top + row.lines().size() * row.lineHeight());
        paintRemedy(row, y);
    }

    private void paintHeader(Row row, Said said, int y) {
        Color color = style.palette.ofName(said.author());
        int top = y + row.lead() + UIScale.scale(10);
        paintAvatar(said.author(), color, top);
        int baseline = top + baseline(style.name, style.lineHeight(style.name));
        int x = style.textLeft;
        x = word(said.author(), style.name, color, x, baseline);
        if (said.own()) {
            x = word(you, style.small, style.palette.accentText(), x, baseline);
        }
        word(style.time(said), style.small, style.palette.muted(), x, baseline);
    }

    private int word(String word, FontMetrics metrics, Color color, int x, int baseline) {
        g.setFont(metrics.getFont());
        g.setColor(color);
        g.drawString(word, x, baseline);
        return x + metrics.stringWidth(word) + UIScale.scale(8);
    }

    private void paintAvatar(String author, Color color, int top) {
        g.setColor(color);
        g.fillOval(style.margin, top, style.avatar, style.avatar);
        String initial = author.codePoints()
                .limit(1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
        g.setColor(Palette.on(color));
        g.setFont(style.name.getFont());
        int x = style.margin + (style.avatar - style.name.stringWidth(initial)) / 2;
        int y = top + (style.avatar - style.name.getHeight()) / 2 + style.name.getAscent();
        g.drawString(initial, x, y);
    }

    private void paintHappened(Row row, Happened happened, int y) {
        boolean notice = happened.kind() == Kind.NOTICE;
        FontMetrics metrics = style.metricsOf(happened);
        int top = y + row.bodyTop();
        if (notice) {
            g.setColor(style.palette.accent());
            g.fillRect(
                    style.textLeft - style.gap,
                    top,
                    UIScale.scale(3),
                    row.lines().size() * row.lineHeight());
        }
        paintLines(row, top, metrics, notice ? style.palette.text() : style.palette.muted());
        String time = style.time(happened);
        g.setFont(style.small.getFont());
        g.setColor(style.palette.muted());
        g.drawString(
                time, width - style.margin - style.small.stringWidth(time), top + baseline(metrics, row.lineHeight()));
    }

    private void paintLines(Row row, int top, FontMetrics metrics, Color color) {
        g.setFont(metrics.getFont());
        g.setColor(color);
        int y = top + baseline(metrics, row.lineHeight());
        List<Link> links = Links.in(row.body());
        for (Span line : row.lines()) {
            paintLine(row, line, links, y);
            y += row.lineHeight();
        }
    }

    /** With what leads somewhere underlined. */
    private void paintLine(Row row, Span line, List<Link> links, int y) {
        String text = row.body().substring(line.start(), line.end());
        AttributedString underlined = new AttributedString(text);
        boolean any = false;
        for (Link link : links) {
            int from = Math.max(link.start(), line.start()) - line.start();
            int to = Math.min(link.end(), line.end()) - line.start();
            if (from < to) {
                underlined.addAttribute(TextAttribute.FOREGROUND, style.palette.accentText(), from, to);
                underlined.addAttribute(TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_LOW_ONE_PIXEL, from, to);
                any = true;
            }
        }
        if (any) {
            underlined.addAttribute(TextAttribute.FONT, g.getFont());
            g.drawString(underlined.getIterator(), style.textLeft, y);
        } else {
            g.drawString(text, style.textLeft, y);
        }
    }

    private void paintComplaint(Row row, int top) {
        g.setFont(style.small.getFont());
        g.setColor(style.palette.error());
        int y = top + baseline(style.small, style.lineHeight(style.small));
        for (Span line : row.complaint()) {
            g.drawString(row.complaintText().substring(line.start(), line.end()), style.textLeft, y);
            y += style.lineHeight(style.small);
        }
    }

    /** Underlined, as what can be clicked is everywhere. */
    private void paintRemedy(Row row, int y) {
        Rectangle place = style.remedyIn(row);
        if (!place.isEmpty()) {
            int baseline = y + place.y + baseline(style.small, place.height);
            g.setColor(style.palette.accentText());
            g.drawString(row.remedy(), place.x, baseline);
            g.fillRect(place.x, baseline + UIScale.scale(2), place.width, 1);
        }
    }

    private void paintSelection(Row row, int top, int from, int to) {
        g.setColor(style.palette.selection());
        int y = top;
        for (Span line : row.lines()) {
            int start = Math.max(from, line.start()) - line.start();
            int end = Math.min(to, line.end()) - line.start();
            if (start < end) {
                TextLayout layout = layoutOf(row, line);
                AffineTransform place = AffineTransform.getTranslateInstance(
                        style.textLeft, y + baseline(style.metricsOf(row.entry()), row.lineHeight()));
                g.fill(place.createTransformedShape(layout.getLogicalHighlightShape(start, end)));
            }
            y += row.lineHeight();
        }
    }

    private TextLayout layoutOf(Row row, Span line) {
        FontMetrics metrics = style.metricsOf(row.entry());
        String text = row.body().substring(line.start(), line.end());
        return new TextLayout(text, metrics.getFont(), metrics.getFontRenderContext());
    }

    private static int baseline(FontMetrics metrics, int lineHeight) {
        return RowStyle.baseline(metrics, lineHeight);
    }
}
