package cortile.desktop.view;

import java.awt.FontMetrics;
import java.util.Arrays;

/**
 * How wide texts are in one font; the letters most of them are made of stand in a table. Immutable.
 *
 * <p>Exact to a fraction of a pixel, which on fine screens adds up over a line.
 */
final class LetterWidths {

    private static final int LATIN = 256;
    private static final int SAMPLE = 64;
    /** Widths are rounded to pixels. */
    private static final float HALF = 0.5f;

    private final FontMetrics metrics;
    private final float[] latin = new float[LATIN];

    LetterWidths(FontMetrics metrics) {
        this.metrics = metrics;
        char[] sample = new char[SAMPLE];
        for (char letter = 0; letter < LATIN; letter++) {
            Arrays.fill(sample, letter);
            latin[letter] = (float) metrics.charsWidth(sample, 0, SAMPLE) / SAMPLE;
        }
    }

    FontMetrics metrics() {
        return metrics;
    }

    float of(int codePoint) {
        if (codePoint < LATIN) {
            return latin[codePoint];
        }
        return Character.isBmpCodePoint(codePoint) ? metrics.charWidth((char) codePoint) : metrics.charWidth(codePoint);
    }

    /** Whether this width is more than there is. */
    static boolean exceeds(float used, int width) {
        return used >= width + HALF;
    }

    /** Whether this part of the text fits in a line of this width. */
    boolean fit(String text, int start, int end, int width) {
        float used = 0;
        for (int at = start; at < end; at++) {
            char letter = text.charAt(at);
            if (letter >= LATIN) {
                // Letters that may join: as a whole.
                return metrics.stringWidth(text.substring(start, end)) <= width;
            }
            used += latin[letter];
            if (exceeds(used, width)) {
                return false;
            }
        }
        return true;
    }
}
