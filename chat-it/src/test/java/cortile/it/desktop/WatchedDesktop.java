package cortile.it.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.it.process.Afterwards;
import cortile.it.process.Build;
import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** {@code cortile-desktop.jar} as its own process, with a person before it: keyboard, mouse, and {@link Eyes}. */
final class WatchedDesktop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int KEYSTROKE_MILLIS = 10;

    private final Process process;
    private final Robot person = new Robot();
    private final BufferedReader answers;
    private final PrintStream questions;

    private WatchedDesktop(Process process, Socket eyes) throws IOException, AWTException {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(eyes.getInputStream(), UTF_8));
        this.questions = new PrintStream(eyes.getOutputStream(), true, UTF_8);
        person.setAutoDelay(KEYSTROKE_MILLIS);
    }

    /** Starts it with these arguments; nothing is remembered of earlier starts. */
    static WatchedDesktop start(String... arguments) throws IOException, AWTException {
        try (ServerSocket waiting = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            waiting.setSoTimeout((int) PATIENCE.toMillis());
            List<String> command = new ArrayList<>(List.of(
                    Build.jdkProgram("java"),
                    "-cp",
                    Build.testClasses() + File.pathSeparator + Build.desktopFile(),
                    Eyes.class.getName(),
                    Integer.toString(waiting.getLocalPort())));
            command.addAll(List.of(arguments));
            command.addAll(List.of("--lang", "en", "--theme", "light"));
            Path settings = Files.createTempDirectory(Build.directory(), "desktop-");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(settings.resolve("output.txt").toFile());
            builder.environment().put("XDG_CONFIG_HOME", settings.toString());
            Process process = builder.start();
            Afterwards.end(process.toHandle());
            return new WatchedDesktop(process, waiting.accept());
        }
    }

    private String ask(String what, String name) {
        questions.println(what + " " + name);
        try {
            String answer = answers.readLine();
            return answer == null ? "" : answer.replace(Eyes.LINE_END, "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the component of this name; empty where there is none to be seen. */
    String text(String name) {
        return ask("text", name);
    }

    /** What stands in a list, row by row. */
    List<String> rows(String name) {
        return Arrays.asList(ask("rows", name).split(Eyes.ROW_END, -1));
    }

    void awaitText(String name, String part) {
        await(name + " containing " + part)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(name)).contains(part));
    }

    /** Waits for a row with this in it. */
    void awaitRow(String list, String part) {
        await(list + " with " + part)
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(rows(list)).anySatisfy(row -> assertThat(row).contains(part)));
    }

    void awaitGone(String name) {
        await(name + " gone").atMost(PATIENCE).until(() -> ask("place", name).isEmpty());
    }

    void awaitSight(String name) {
        await(name + " seen").atMost(PATIENCE).until(() -> !ask("place", name).isEmpty());
    }

    private Rectangle place(String name) {
        awaitSight(name);
        int[] numbers = Arrays.stream(ask("place", name).split(" ", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        return new Rectangle(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** Clicks into the middle of the component. */
    void click(String name) {
        Rectangle place = place(name);
        click(place.x + place.width / 2, place.y + place.height / 2);
    }

    /** Clicks on the row of a list whose rows are all equally high. */
    void clickRow(String list, String part) {
        List<String> rows = rows(list);
        int row = rows.indexOf(
                rows.stream().filter(one -> one.contains(part)).findFirst().orElseThrow());
        Rectangle place = place(list);
        int height = place.height / rows.size();
        click(place.x + place.width / 2, place.y + row * height + height / 2);
    }

    private void click(int x, int y) {
        person.mouseMove(x, y);
        person.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        person.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    /** Puts this text in place of what stands in the field. */
    void fill(String field, String text) {
        click(field);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        press(KeyEvent.VK_DELETE);
        type(text);
        awaitText(field, text);
    }

    /** Types into the composer, and sends it. */
    void say(String text) {
        type(text);
        awaitText("composer", text);
        press(KeyEvent.VK_ENTER);
    }

    /** Types letters, digits, blanks, commas, dots, dashes and slashes. */
    void type(String text) {
        text.chars().forEach(letter -> {
            int key = KeyEvent.getExtendedKeyCodeForChar(Character.toLowerCase(letter));
            if (Character.isUpperCase(letter)) {
                press(KeyEvent.VK_SHIFT, key);
            } else {
                press(key);
            }
        });
    }

    /** Presses these together. */
    void press(int... keys) {
        Arrays.stream(keys).forEach(person::keyPress);
        for (int i = keys.length - 1; i >= 0; i--) {
            person.keyRelease(keys[i]);
        }
    }

    /** Keeps a picture of the window. */
    void keepPicture(String name) throws IOException {
        person.mouseMove(0, 0);
        // Twice: some of what is due is found out by painting.
        ask("painted", "window");
        ask("painted", "window");
        Path pictures = Files.createDirectories(Build.directory().resolve("screenshots"));
        ImageIO.write(
                person.createScreenCapture(place("window")),
                "png",
                pictures.resolve(name + ".png").toFile());
    }

    /** Waits for its end by itself. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("whether it ended")
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
