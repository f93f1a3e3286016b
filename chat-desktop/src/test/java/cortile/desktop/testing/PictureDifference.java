package cortile.desktop.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * How far two pictures are apart, as an eye sees it: squares are compared by their mean colour, small and large ones.
 *
 * <p>Where exactly a letter's edge is grey depends on the font library: that moves the mean of a square of half a
 * letter's size a little, here up, there down, so that in a large square nothing of it is left. What is moved, missing or
 * worded otherwise moves some small square by much; another shade of a colour moves small ones little, and large ones too.
 */
public final class PictureDifference {

    /**
     * How much the mean of small and of large squares may change in a colour, of 255. Tried: letters without any
     * smoothing come to 17.4 and 1.5; one letter changed at a line's end to 28.4, a text moved by a pixel to 42.5, a line
     * of another shade to 4.0 in large ones ({@code PictureDifferenceTest}).
     */
    private record Sieve(int square, double tolerance) {}

    private static final List<Sieve> SIEVES = List.of(new Sieve(6, 20), new Sieve(24, 2.5));

    private final BufferedImage expected;
    private final BufferedImage actual;
    private final BufferedImage marked;
    private double greatest;

    private PictureDifference(BufferedImage expected, BufferedImage actual) {
        this.expected = expected;
        this.actual = actual;
        this.marked = new BufferedImage(actual.getWidth(), actual.getHeight(), BufferedImage.TYPE_INT_RGB);
        marked.createGraphics().drawImage(actual, 0, 0, null);
    }

    /**
     * Compares two pictures.
     *
     * @param scale pixels a point
     */
    public static PictureDifference between(BufferedImage expected, BufferedImage actual, int scale) {
        PictureDifference difference = new PictureDifference(expected, actual);
        boolean sameSize = expected.getWidth() == actual.getWidth() && expected.getHeight() == actual.getHeight();
        if (sameSize) {
            SIEVES.forEach(sieve -> difference.compare(sieve.square * scale, sieve.tolerance));
        } else {
            difference.greatest = Double.POSITIVE_INFINITY;
        }
        return difference;
    }

    private void compare(int square, double tolerance) {
        for (int y = 0; y < actual.getHeight(); y += square) {
            for (int x = 0; x < actual.getWidth(); x += square) {
                double here = distance(mean(expected, x, y, square), mean(actual, x, y, square)) / tolerance;
                greatest = Math.max(greatest, here);
                if (here > 1) {
                    mark(x, y, square);
                }
            }
        }
    }

    private static double[] mean(BufferedImage image, int left, int top, int square) {
        double[] sums = new double[3];
        int right = Math.min(left + square, image.getWidth());
        int bottom = Math.min(top + square, image.getHeight());
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = image.getRGB(x, y);
                sums[0] += rgb >> 16 & 0xFF;
                sums[1] += rgb >> 8 & 0xFF;
                sums[2] += rgb & 0xFF;
            }
        }
        // Of a whole square also at the edges: a few pixels there count for a few.
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= square * square;
        }
        return sums;
    }

    private static double distance(double[] one, double[] other) {
        double greatest = 0;
        for (int i = 0; i < one.length; i++) {
            greatest = Math.max(greatest, Math.abs(one[i] - other[i]));
        }
        return greatest;
    }

    private void mark(int x, int y, int square) {
        Graphics2D g = marked.createGraphics();
        g.setColor(new Color(255, 0, 0, 110));
        g.fillRect(x, y, square, square);
        g.dispose();
    }

    /** Of the square that differs most, in tolerances. */
    double greatest() {
        return greatest;
    }

    /** Whether a person would call them two pictures. */
    public boolean isVisible() {
        return greatest > 1;
    }

    /** The second picture, with what differs under red. */
    public BufferedImage marked() {
        return marked;
    }
}
