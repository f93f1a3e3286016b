package cortile.desktop.view;

import java.awt.Color;
import java.awt.Graphics2D;

/** Paints the line above a row: where a day begins, or what is new. Confined to the event-dispatch thread. */
final class LeadPainter {

    private final Graphics2D g;
    private final RowStyle style;
    private final int width;

    LeadPainter(Graphics2D g, RowStyle style, int width) {
        this.g = g;
        this.style = style;
        this.width = width;
    }

    /**
     * Paints it with the row's top at y.
     *
     * @param news the word for what is new; empty where nothing is
     */
    void paint(Row row, int y, String news) {
        Color line = news.isEmpty() ? style.palette.line() : style.palette.error();
        int left = style.margin;
        int right = width - style.margin;
        int middle = y + row.lead() / 2;
        if (!news.isEmpty()) {
            right -= style.small.stringWidth(news);
            word(news, right, y, row.lead(), line);
            right -= style.gap / 2;
        }
        if (!row.day().isEmpty()) {
            int label = style.small.stringWidth(row.day());
            int start = (width - label) / 2;
            word(row.day(), start, y, row.lead(), style.palette.muted());
            line(left, start - style.gap, middle, line);
            left = start + label + style.gap;
        }
        line(left, right, middle, line);
    }

    private void word(String word, int x, int y, int lead, Color color) {
        int height = style.lineHeight(style.small);
        g.setFont(style.small.getFont());
        g.setColor(color);
        g.drawString(word, x, y + (lead - height) / 2 + RowStyle.baseline(style.small, height));
    }

    private void line(int from, int to, int y, Color color) {
        g.setColor(color);
        g.fillRect(from, y, Math.max(0, to - from), 1);
    }
}
