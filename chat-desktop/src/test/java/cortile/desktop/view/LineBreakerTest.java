package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTest {

    private final FontMetrics metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
            .createGraphics()
            .getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 14));

    private List<String> lines(String text, int width) {
        return new LineBreaker(metrics)
                .lines(text, width).stream()
                        .map(line -> text.substring(line.start(), line.end()))
                        .toList();
    }

    @Test
    void shortTextIsOneLineAndLineEndsAreKept() {
        assertThat(lines("ciao", 500)).containsExactly("ciao");
        assertThat(lines("", 500)).containsExactly("");
        assertThat(lines("a\n\nb\n", 500)).containsExactly("a", "", "b", "");
    }

    @Test
    void linesBreakAfterBlanks() {
        int width = metrics.stringWidth("one two three");
        assertThat(lines("one two three four five", width)).containsExactly("one two three ", "four five");
    }

    @Test
    void aWordWiderThanTheLineIsCutAndNeverEmpty() {
        assertThat(lines("abcdef", 1)).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(lines("🙂🙂", 1)).containsExactly("🙂", "🙂");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one two three four five six",
                "שלום לכולם וברוכים הבאים",
                "你好世界你好世界你好世界",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void nothingIsLostAndEveryLineFits(String text) {
        int width = 80;
        List<String> lines = lines(text, width);
        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(metrics.stringWidth(line.stripTrailing())).isLessThanOrEqualTo(width + 1));
    }
}
