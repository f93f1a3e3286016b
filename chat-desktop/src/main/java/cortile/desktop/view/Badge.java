package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** How much is unread, in a pill; takes no room where nothing is. */
final class Badge extends JComponent {

    private static final int MOST = 99;

    private String text = "";
    private boolean urgent;

    /** @param isUrgent whether some of it names the user or is for him alone */
    void show(int count, boolean isUrgent) {
        text = count == 0 ? "" : count > MOST ? MOST + "+" : Integer.toString(count);
        urgent = isUrgent;
    }

    @Override
    public Dimension getPreferredSize() {
        if (text.isEmpty()) {
            return new Dimension(0, 0);
        }
        FontMetrics metrics = getFontMetrics(smallFont());
        int height = metrics.getHeight() + UIScale.scale(2);
        return new Dimension(Math.max(height, metrics.stringWidth(text) + UIScale.scale(12)), height);
    }

    private static Font smallFont() {
        Font font = UIManager.getFont("Label.font");
        return font.deriveFont(Font.BOLD, font.getSize2D() - 2);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (text.isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        RowPainter.smoothText(g);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int height = getPreferredSize().height;
        int top = (getHeight() - height) / 2;
        Color ground = urgent ? UIManager.getColor("Actions.Red") : new Color(0x808080);
        Color filled = Palette.readable(ground, Color.WHITE);
        g.setColor(filled);
        g.fillRoundRect(0, top, getWidth(), height, height, height);
        g.setColor(Color.WHITE);
        g.setFont(smallFont());
        FontMetrics metrics = g.getFontMetrics();
        int x = (getWidth() - metrics.stringWidth(text)) / 2;
        g.drawString(text, x, top + (height - metrics.getHeight()) / 2 + metrics.getAscent());
        g.dispose();
    }
}
