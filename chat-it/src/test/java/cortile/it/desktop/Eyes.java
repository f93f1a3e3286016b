package cortile.it.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import cortile.desktop.DesktopMain;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.Window;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import javax.swing.text.JTextComponent;

/**
 * Starts the desktop in this process, and tells over a socket what stands in its window: what a screen reader reads.
 *
 * <p>Looks and touches nothing: hands and keyboard are the test's. A question is a line, {@code text NAME}, {@code rows
 * NAME} or {@code place NAME}; the answer is a line as well, empty where there is no such component to see. {@code place
 * window} is that of the whole window; {@code painted window} is answered when all that has changed is on the screen.
 */
public final class Eyes {

    /** Stands between the rows of an answer. */
    static final String ROW_END = "\u001e";

    /** Stands for a line end within an answer. */
    static final String LINE_END = "\u001f";

    private Eyes() {}

    /**
     * Opens the window and the eyes.
     *
     * @param arguments the port the test listens on, then the desktop's own
     */
    public static void main(String[] arguments) throws IOException {
        Socket test = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        Thread eyes = new Thread(() -> answer(test), "eyes");
        eyes.setDaemon(true);
        eyes.start();
        DesktopMain.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void answer(Socket test) {
        try (test;
                BufferedReader in = new BufferedReader(new InputStreamReader(test.getInputStream(), UTF_8));
                PrintStream out = new PrintStream(test.getOutputStream(), true, UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] question = line.split(" ", 2);
                out.println(answerTo(question[0], question[1]).replace("\n", LINE_END));
            }
        } catch (IOException e) {
            // The test is over.
            return;
        }
    }

    private static String answerTo(String what, String name) {
        return switch (what) {
            case "text" -> look(name, Eyes::textOf);
            case "rows" -> look(name, Eyes::rowsOf);
            case "place" -> onEventThread(() -> showing(name).map(Eyes::placeOf).orElse(""));
            case "painted" -> onEventThread(Eyes::paint);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String look(String name, Function<JComponent, String> sight) {
        return onEventThread(() -> showing(name)
                .filter(JComponent.class::isInstance)
                .map(JComponent.class::cast)
                .map(sight)
                .orElse(""));
    }

    private static Optional<Component> showing(String name) {
        return Arrays.stream(Window.getWindows())
                .flatMap(Eyes::descendants)
                .filter(component -> name.equals(component.getName()) && component.isShowing())
                .findFirst();
    }

    private static Stream<Component> descendants(Component component) {
        Stream<Component> self = Stream.of(component);
        return component instanceof Container container
                ? Stream.concat(self, Arrays.stream(container.getComponents()).flatMap(Eyes::descendants))
                : self;
    }

    private static String textOf(JComponent component) {
        String text = component instanceof JTextComponent field
                ? field.getText()
                : component.getAccessibleContext().getAccessibleName();
        return text == null ? "" : text;
    }

    private static String rowsOf(JComponent component) {
        AccessibleContext context = component.getAccessibleContext();
        return IntStream.range(0, context.getAccessibleChildrenCount())
                .mapToObj(i ->
                        context.getAccessibleChild(i).getAccessibleContext().getAccessibleName())
                .collect(Collectors.joining(ROW_END));
    }

    private static String paint() {
        RepaintManager.currentManager(null).validateInvalidComponents();
        RepaintManager.currentManager(null).paintDirtyRegions();
        Toolkit.getDefaultToolkit().sync();
        return "yes";
    }

    private static String placeOf(Component component) {
        Point corner = component.getLocationOnScreen();
        return String.join(
                " ",
                Integer.toString(corner.x),
                Integer.toString(corner.y),
                Integer.toString(component.getWidth()),
                Integer.toString(component.getHeight()));
    }

    private static String onEventThread(Callable<String> question) {
        FutureTask<String> task = new FutureTask<>(question);
        EventQueue.invokeLater(task);
        try {
            return task.get();
        } catch (Exception e) {
            // Told to the test, where it fails with it.
            return "<" + e + ">";
        }
    }
}
