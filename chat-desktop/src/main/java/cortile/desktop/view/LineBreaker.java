package cortile.desktop.view;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/** Wraps text at a width: at blanks, between ideographs, and inside a word only where it has a line to itself. Stateless. */
final class LineBreaker {

    /** A line of a text, without its line end. */
    record Span(int start, int end) {}

    /** Most texts stand before it, and need not be looked up letter by letter. */
    private static final int FIRST_IDEOGRAPH = 0x3006;

    private LineBreaker() {}

    /** The lines of the text; one empty line where it is empty. */
    static List<Span> lines(String text, FontMetrics metrics, int width) {
        List<Span> lines = new ArrayList<>(1);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            paragraph(text, start, end, metrics, width, lines);
            start = end + 1;
        }
        paragraph(text, start, text.length(), metrics, width, lines);
        return lines;
    }

    private static void paragraph(String text, int start, int end, FontMetrics metrics, int width, List<Span> lines) {
        String paragraph = text.substring(start, end);
        char[] chars = paragraph.toCharArray();
        if (metrics.charsWidth(chars, 0, chars.length) <= width) {
            lines.add(new Span(start, end));
        } else if (Font.textRequiresLayout(chars, 0, chars.length)) {
            breakShaped(paragraph, start, metrics, width, lines);
        } else {
            breakSimple(paragraph, start, metrics, width, lines);
        }
    }

    /** Scripts whose letters join or reorder are measured as a whole. */
    private static void breakShaped(String paragraph, int offset, FontMetrics metrics, int width, List<Span> lines) {
        AttributedString attributed = new AttributedString(paragraph);
        attributed.addAttribute(TextAttribute.FONT, metrics.getFont());
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), metrics.getFontRenderContext());
        for (int from = 0; from < paragraph.length(); from = measurer.getPosition()) {
            int to = Math.max(measurer.nextOffset(width), from + 1);
            measurer.setPosition(to);
            lines.add(new Span(offset + from, offset + to));
        }
    }

    private static void breakSimple(String paragraph, int offset, FontMetrics metrics, int width, List<Span> lines) {
        int from = 0;
        while (from < paragraph.length()) {
            int to = endOfLine(paragraph, from, metrics, width);
            lines.add(new Span(offset + from, offset + to));
            from = to;
        }
    }

    private static int endOfLine(String paragraph, int from, FontMetrics metrics, int width) {
        int used = 0;
        int lastBreak = from;
        for (int at = from; at < paragraph.length(); ) {
            int codePoint = paragraph.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean blank = Character.isWhitespace(codePoint);
            used += widthOf(codePoint, metrics);
            // A blank may hang over the edge.
            if (used > width && !blank) {
                return lastBreak > from
                        ? lastBreak
                        : Math.max(at, from + Character.charCount(paragraph.codePointAt(from)));
            }
            if (blank || (codePoint >= FIRST_IDEOGRAPH && Character.isIdeographic(codePoint))) {
                lastBreak = next;
            }
            at = next;
        }
        return paragraph.length();
    }

    /** For a char, most widths stand in a table; for a code point, fonts are asked. */
    private static int widthOf(int codePoint, FontMetrics metrics) {
        return Character.isBmpCodePoint(codePoint) ? metrics.charWidth((char) codePoint) : metrics.charWidth(codePoint);
    }
}
