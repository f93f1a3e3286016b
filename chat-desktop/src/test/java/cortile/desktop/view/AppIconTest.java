package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The files packages give to desktops are the sign the window shows; {@code -Dgoldens.accept} writes them anew. */
class AppIconTest {

    private static final Path ICONS = Path.of("packaging/icons");
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    @Test
    void theIconsOfThePackageAreTheWindowsOwn() throws IOException {
        for (int size : SIZES) {
            BufferedImage drawn = (BufferedImage) AppIcon.image(size);
            Path file = ICONS.resolve("cortile-" + size + ".png");
            if (System.getProperty("goldens.accept") != null) {
                ImageIO.write(drawn, "png", file.toFile());
            }
            assertThat(Files.exists(file)).as("%s", file).isTrue();
            assertThat(pixels(ImageIO.read(file.toFile()))).as("%s", file).isEqualTo(pixels(drawn));
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
