package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import javax.swing.Icon;

/** Connected or not: full or hollow, so that the colour is not needed to tell. */
record StatusDot(boolean online) implements Icon {

    private static final Color GREEN = new Color(0x3FA35B);
    private static final int SIZE = 9;

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double size = UIScale.scale((float) SIZE);
        if (online) {
            g.setColor(GREEN);
            g.fill(new Ellipse2D.Double(x, y, size, size));
        } else {
            g.setColor(Color.GRAY);
            g.setStroke(new BasicStroke(UIScale.scale(1.5f)));
            g.draw(new Ellipse2D.Double(x + 1, y + 1, size - 2, size - 2));
        }
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(SIZE);
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(SIZE);
    }
}
