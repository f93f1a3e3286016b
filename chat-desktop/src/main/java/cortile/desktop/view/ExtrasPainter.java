package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Entry.Said;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;

/** Paints what stands around the text of a message. Confined to the event-dispatch thread. */
final class ExtrasPainter {

    private final Graphics2D g;
    private final RowStyle style;
    private final int width;

    ExtrasPainter(Graphics2D g, RowStyle style, int width) {
        this.g = g;
        this.style = style;
        this.width = width;
    }

    /** Paints them with the row's top at y. */
    void paint(Row row, Said said, int y) {
        g.setFont(style.small.getFont());
        g.setColor(style.palette.muted());
        String state = row.extras().state();
        int right = width - style.margin - style.small.stringWidth(state);
        int baseline = RowStyle.baseline(style.metricsOf(said), row.lineHeight());
        g.drawString(state, right, y + row.bodyTop() + baseline);
        Point tail = style.tailIn(row);
        g.drawString(row.extras().tail(), tail.x, y + tail.y);
        if (!row.extras().quote().isEmpty()) {
            paintQuote(row, y);
        }
        paintSigns(row, y);
    }

    /** A bar, and as much of the line as there is room for. */
    private void paintQuote(Row row, int y) {
        int height = style.lineHeight(style.small);
        int top = y + row.bodyTop() - height;
        int left = style.textLeft + style.gap;
        g.setColor(style.palette.line());
        g.fillRect(style.textLeft, top + UIScale.scale(2), UIScale.scale(3), height - UIScale.scale(4));
        g.setColor(style.palette.muted());
        String line = cut(row.extras().quote(), width - style.margin - left);
        g.drawString(line, left, top + RowStyle.baseline(style.small, height));
    }

    private String cut(String line, int room) {
        FontMetrics metrics = style.small;
        // Long enough for any window, short enough to be measured at every paint.
        String shown =
                line.substring(0, line.offsetByCodePoints(0, Math.min(300, line.codePointCount(0, line.length()))));
        if (metrics.stringWidth(shown) <= room) {
            return shown;
        }
        while (!shown.isEmpty() && metrics.stringWidth(shown + "…") > room) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
        }
        return shown + "…";
    }

    private void paintSigns(Row row, int y) {
        List<Rectangle> places = style.signsIn(row);
        g.setColor(style.palette.accentText());
        for (int i = 0; i < places.size(); i++) {
            Rectangle place = places.get(i);
            int baseline = RowStyle.baseline(style.small, place.height);
            g.drawString(row.extras().signs().get(i), place.x, y + place.y + baseline);
        }
    }
}
