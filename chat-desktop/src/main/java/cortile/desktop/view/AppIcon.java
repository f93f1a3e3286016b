package cortile.desktop.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/** The program's sign: a speech bubble with a courtyard's two arches in it. Stateless. */
final class AppIcon {

    private static final Color GROUND = new Color(0x1C7C6B);

    private AppIcon() {}

    /** The sign in the sizes window systems ask for. */
    static List<Image> images() {
        return IntStream.of(16, 24, 32, 48, 64, 128, 256)
                .mapToObj(AppIcon::image)
                .toList();
    }

    static Image image(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(size / 64.0, size / 64.0);
        Area bubble = bubble();
        bubble.subtract(arch(13));
        bubble.subtract(arch(35));
        g.setColor(GROUND);
        g.fill(bubble);
        g.dispose();
        return image;
    }

    private static Area bubble() {
        Area bubble = new Area(new RoundRectangle2D.Double(2, 4, 60, 46, 18, 18));
        Path2D tail = new Path2D.Double();
        tail.moveTo(14, 44);
        tail.lineTo(14, 62);
        tail.lineTo(34, 46);
        tail.closePath();
        bubble.add(new Area(tail));
        return bubble;
    }

    private static Area arch(double x) {
        Area arch = new Area(new Arc2D.Double(x, 13, 16, 16, 0, 180, Arc2D.CHORD));
        arch.add(new Area(new Rectangle2D.Double(x, 21, 16, 19)));
        return arch;
    }
}
