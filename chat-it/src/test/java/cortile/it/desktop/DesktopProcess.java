package cortile.it.desktop;

import cortile.it.process.Afterwards;
import cortile.it.process.Build;
import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** {@code cortile-desktop.jar} as its own process, and a person at the keyboard. */
final class DesktopProcess implements AutoCloseable {

    private static final int KEYSTROKE_MILLIS = 15;

    private final Process process;
    private final Robot person;

    DesktopProcess(String name, int port) throws IOException, AWTException {
        this(List.of(Build.jdkProgram("java"), "-jar", Build.desktopFile().toString()), name, port);
    }

    /** @param program what starts it, another than the jar */
    DesktopProcess(List<String> program, String name, int port) throws IOException, AWTException {
        Path settings = Files.createTempDirectory(Build.directory(), "desktop-");
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("127.0.0.1", String.valueOf(port), "--name", name, "--lang", "en", "--theme", "light"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(settings.resolve("output.txt").toFile());
        builder.environment().put("XDG_CONFIG_HOME", settings.toString());
        process = builder.start();
        Afterwards.end(process.toHandle());
        person = new Robot();
        person.setAutoDelay(KEYSTROKE_MILLIS);
    }

    /** Types lower-case letters and Enter. */
    void typeLine(String letters) {
        letters.chars().map(KeyEvent::getExtendedKeyCodeForChar).forEach(this::press);
        press(KeyEvent.VK_ENTER);
    }

    /** What stands in the conversation, by the clipboard; the composer has the keyboard before and after. */
    String copyOfAll() throws IOException {
        press(KeyEvent.VK_F6);
        pressWithControl(KeyEvent.VK_A);
        pressWithControl(KeyEvent.VK_C);
        person.keyPress(KeyEvent.VK_SHIFT);
        press(KeyEvent.VK_F6);
        person.keyRelease(KeyEvent.VK_SHIFT);
        try {
            return (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
        } catch (UnsupportedFlavorException e) {
            return "";
        }
    }

    private void pressWithControl(int key) {
        person.keyPress(KeyEvent.VK_CONTROL);
        press(key);
        person.keyRelease(KeyEvent.VK_CONTROL);
    }

    private void press(int key) {
        person.keyPress(key);
        person.keyRelease(key);
    }

    /** Keeps a picture of the whole screen. */
    void keepPicture(String name) throws IOException {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        Path pictures = Files.createDirectories(Build.directory().resolve("screenshots"));
        ImageIO.write(
                person.createScreenCapture(screen),
                "png",
                pictures.resolve(name + ".png").toFile());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
