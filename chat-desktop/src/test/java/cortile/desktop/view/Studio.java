package cortile.desktop.view;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cortile.desktop.settings.ThemeChoice;
import java.awt.Component;
import java.awt.Container;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** Takes pictures of parts of the window without a display. Confined to the event-dispatch thread. */
final class Studio {

    private static final Font FONT = new Font("DejaVu Sans", Font.PLAIN, 13);

    private final int scale;

    /** Sets up the look; components are to be made after that. */
    Studio(ThemeChoice theme, int scale) {
        assumeTrue(
                FONT.getFamily().equals("DejaVu Sans"),
                "the goldens are drawn with DejaVu Sans: install fonts-dejavu-core");
        this.scale = scale;
        new Look(theme, 0).install();
        UIManager.put("defaultFont", FONT);
    }

    BufferedImage pictureOf(JComponent component, int width, int height) {
        component.setSize(width, height);
        // The rows of a list are laid out only where there could be a screen.
        component.addNotify();
        // Wrapped text knows its height only once it knows its width.
        for (int i = 0; i < 3; i++) {
            layOut(component);
        }
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.scale(scale, scale);
        component.paint(g);
        g.dispose();
        component.removeNotify();
        return image;
    }

    private static void layOut(Component component) {
        component.doLayout();
        if (component instanceof Container container) {
            for (Component part : container.getComponents()) {
                layOut(part);
            }
        }
    }
}
