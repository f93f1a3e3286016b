package cortile.desktop.view;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/** Wraps text at a width: at blanks, between ideographs, and inside a word only where it has a line to itself. Immutable. */
final class LineBreaker {

    /** A line of a text, without its line end. */
    record Span(int start, int end) {}

    /** Most texts stand before it, and need not be looked up letter by letter. */
    private static final int FIRST_IDEOGRAPH = 0x3006;

    private final LetterWidths letters;

    LineBreaker(FontMetrics metrics) {
        this.letters = new LetterWidths(metrics);
    }

    /** The lines of the text; one empty line where it is empty. */
    List<Span> lines(String text, int width) {
        List<Span> lines = new ArrayList<>(1);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            paragraph(text, new Span(start, end), width, lines);
            start = end + 1;
        }
        paragraph(text, new Span(start, text.length()), width, lines);
        return lines;
    }

    private void paragraph(String text, Span span, int width, List<Span> lines) {
        if (letters.fit(text, span.start(), span.end(), width)) {
            lines.add(span);
            return;
        }
        String paragraph = text.substring(span.start(), span.end());
        if (Font.textRequiresLayout(paragraph.toCharArray(), 0, paragraph.length())) {
            breakShaped(paragraph, span.start(), width, lines);
        } else {
            breakSimple(paragraph, span.start(), width, lines);
        }
    }

    /** Scripts whose letters join or reorder are measured as a whole. */
    private void breakShaped(String paragraph, int offset, int width, List<Span> lines) {
        FontMetrics metrics = letters.metrics();
        AttributedString attributed = new AttributedString(paragraph);
        attributed.addAttribute(TextAttribute.FONT, metrics.getFont());
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), metrics.getFontRenderContext());
        for (int from = 0; from < paragraph.length(); from = measurer.getPosition()) {
            int to = Math.max(measurer.nextOffset(width), from + 1);
            measurer.setPosition(to);
            lines.add(new Span(offset + from, offset + to));
        }
    }

    private void breakSimple(String paragraph, int offset, int width, List<Span> lines) {
        int from = 0;
        while (from < paragraph.length()) {
            int to = endOfLine(paragraph, from, width);
            lines.add(new Span(offset + from, offset + to));
            from = to;
        }
    }

    private int endOfLine(String paragraph, int from, int width) {
        float used = 0;
        int lastBreak = from;
        for (int at = from; at < paragraph.length(); ) {
            int codePoint = paragraph.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean blank = Character.isWhitespace(codePoint);
            used += letters.of(codePoint);
            // A blank may hang over the edge.
            if (!blank && LetterWidths.exceeds(used, width)) {
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
}
