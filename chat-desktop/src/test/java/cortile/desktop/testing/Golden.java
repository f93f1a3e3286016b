package cortile.desktop.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Pictures of what the window showed when somebody last looked and was content; in {@code src/test/goldens}.
 *
 * <p>With {@code -Dgoldens.accept} what is shown now takes their place.
 */
public final class Golden {

    private static final Path ACCEPTED = Path.of("src/test/goldens");
    private static final Path DIFFERENT = Path.of("target/goldens");

    private Golden() {}

    /**
     * Fails where the picture differs visibly from the accepted one of this name.
     *
     * @param scale pixels a point
     */
    public static void assertLooksAsAccepted(String name, BufferedImage actual, int scale) {
        Path golden = ACCEPTED.resolve(name + ".png");
        try {
            if (System.getProperty("goldens.accept") != null) {
                write(actual, golden);
            } else {
                compare(golden, name, actual, scale);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(Path golden, String name, BufferedImage actual, int scale) throws IOException {
        if (!Files.exists(golden)) {
            write(actual, DIFFERENT.resolve(name + "-actual.png"));
            throw new AssertionError("There is no " + golden.toAbsolutePath() + ". " + advice(name));
        }
        PictureDifference difference = PictureDifference.between(ImageIO.read(golden.toFile()), actual, scale);
        if (difference.isVisible()) {
            write(actual, DIFFERENT.resolve(name + "-actual.png"));
            write(difference.marked(), DIFFERENT.resolve(name + "-difference.png"));
            throw new AssertionError(String.format(
                    "%s looks otherwise now: some part differs by %.1f times what may be. %s",
                    golden, difference.greatest(), advice(name)));
        }
    }

    private static String advice(String name) {
        return "Look at " + DIFFERENT.resolve(name).toAbsolutePath() + "-actual.png and -difference.png; where that is"
                + " as it should be: mvn test -pl chat-desktop -am -Dtest=GoldensTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dgoldens.accept";
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }
}
