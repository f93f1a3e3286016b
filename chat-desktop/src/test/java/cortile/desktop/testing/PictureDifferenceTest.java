package cortile.desktop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** What the tolerance of the goldens lets pass, and what it does not. */
class PictureDifferenceTest {

    private static final Color ACCENT = new Color(0x1C7C6B);

    private BufferedImage draw(Object smoothing, String text, int x, Color color) {
        BufferedImage image = new BufferedImage(300, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 300, 40);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, smoothing);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        g.setColor(color);
        g.fillRect(0, 0, 6, 40);
        g.setColor(Color.BLACK);
        g.drawString(text, x, 25);
        g.dispose();
        return image;
    }

    private BufferedImage usual() {
        return draw(RenderingHints.VALUE_TEXT_ANTIALIAS_ON, "I can water them on Friday", 20, ACCENT);
    }

    private boolean isVisible(BufferedImage other) {
        return PictureDifference.between(usual(), other, 1).isVisible();
    }

    @Test
    void whereTheEdgesOfLettersAreGreyIsNotSeen() {
        assertThat(isVisible(draw(RenderingHints.VALUE_TEXT_ANTIALIAS_OFF, "I can water them on Friday", 20, ACCENT)))
                .isFalse();
    }

    @Test
    void aTextThatMovesIsSeen() {
        assertThat(isVisible(draw(RenderingHints.VALUE_TEXT_ANTIALIAS_ON, "I can water them on Friday", 21, ACCENT)))
                .isTrue();
    }

    @Test
    void anotherLetterIsSeen() {
        assertThat(isVisible(draw(RenderingHints.VALUE_TEXT_ANTIALIAS_ON, "I can water them on Fridax", 20, ACCENT)))
                .isTrue();
    }

    @Test
    void anotherShadeIsSeen() {
        assertThat(isVisible(draw(
                        RenderingHints.VALUE_TEXT_ANTIALIAS_ON, "I can water them on Friday", 20, new Color(0x1C8C6B))))
                .isTrue();
    }

    @Test
    void anotherSizeIsSeen() {
        assertThat(isVisible(new BufferedImage(300, 41, BufferedImage.TYPE_INT_RGB)))
                .isTrue();
    }
}
