package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;

/** Small signs on buttons and beside names, in the colour of the text around them. */
enum Glyph implements Icon {
    PLUS {
        @Override
        void draw(Graphics2D g) {
            g.draw(new Line2D.Double(8, 3, 8, 13));
            g.draw(new Line2D.Double(3, 8, 13, 8));
        }
    },
    SEARCH {
        @Override
        void draw(Graphics2D g) {
            g.draw(new Ellipse2D.Double(2.5, 2.5, 8, 8));
            g.draw(new Line2D.Double(9.5, 9.5, 13.5, 13.5));
        }
    },
    PEOPLE {
        @Override
        void draw(Graphics2D g) {
            g.draw(new Ellipse2D.Double(3.5, 2.5, 5, 5));
            g.draw(new Arc2D.Double(1, 9.5, 10, 10, 0, 180, Arc2D.OPEN));
            g.draw(new Arc2D.Double(8, 2.5, 5, 5, -90, 180, Arc2D.OPEN));
            g.draw(new Arc2D.Double(6, 9.5, 9.5, 10, 0, 70, Arc2D.OPEN));
        }
    },
    MORE {
        @Override
        void draw(Graphics2D g) {
            for (double x = 2; x <= 12; x += 5) {
                g.fill(new Ellipse2D.Double(x, 7, 2.4, 2.4));
            }
        }
    },
    CLOSE {
        @Override
        void draw(Graphics2D g) {
            g.draw(new Line2D.Double(4, 4, 12, 12));
            g.draw(new Line2D.Double(12, 4, 4, 12));
        }
    },
    LOCK {
        @Override
        void draw(Graphics2D g) {
            g.fill(new RoundRectangle2D.Double(3.5, 7, 9, 6.5, 2, 2));
            g.draw(new Arc2D.Double(5, 2.5, 6, 8, 0, 180, Arc2D.OPEN));
        }
    };

    private static final int SIZE = 16;

    /** Draws on a square of 16 by 16. */
    abstract void draw(Graphics2D g);

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(x, y);
        double scale = UIScale.scale((float) SIZE) / SIZE;
        g.scale(scale, scale);
        g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(component.getForeground());
        draw(g);
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
