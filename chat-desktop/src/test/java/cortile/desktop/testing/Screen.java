package cortile.desktop.testing;

import static org.awaitility.Awaitility.await;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import javax.swing.text.JTextComponent;

/** Sees and works the real window as a person would: by keyboard, mouse and eye. */
public final class Screen {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Robot robot;

    public Screen() throws AWTException {
        robot = new Robot();
        robot.setAutoDelay(8);
    }

    /** Waits for the window to be open and in front. */
    public void awaitWindow() {
        await().atMost(PATIENCE).until(() -> onEdt(() -> window().isPresent()));
        onEdt(() -> {
            window().ifPresent(Window::toFront);
            return true;
        });
        settle();
    }

    private static Optional<Window> window() {
        return Arrays.stream(Window.getWindows())
                .filter(candidate -> candidate instanceof Frame && candidate.isShowing())
                .findFirst();
    }

    /** The component of this name that can be seen, if there is one. */
    public Optional<JComponent> find(String name) {
        return onEdt(() -> Arrays.stream(Window.getWindows())
                .filter(Window::isShowing)
                .flatMap(Screen::descendants)
                .filter(component -> name.equals(component.getName()) && component.isShowing())
                .filter(JComponent.class::isInstance)
                .map(JComponent.class::cast)
                .findFirst());
    }

    private static Stream<Component> descendants(Component component) {
        Stream<Component> self = Stream.of(component);
        return component instanceof Container container
                ? Stream.concat(self, Arrays.stream(container.getComponents()).flatMap(Screen::descendants))
                : self;
    }

    /** Waits until the component can be seen. */
    public JComponent see(String name) {
        await("seeing " + name).atMost(PATIENCE).until(() -> find(name).isPresent());
        return find(name).orElseThrow();
    }

    public void awaitGone(String name) {
        await(name + " gone").atMost(PATIENCE).until(() -> find(name).isEmpty());
    }

    /** The text the component tells a screen reader or shows. */
    public String textOf(String name) {
        JComponent component = see(name);
        return onEdt(() -> component instanceof JTextComponent text
                ? text.getText()
                : component.getAccessibleContext().getAccessibleName());
    }

    public void awaitText(String name, String part) {
        await(name + " containing " + part)
                .atMost(PATIENCE)
                .until(() -> find(name).isPresent() && textOf(name).contains(part));
    }

    /** Every message as a screen reader reads it. */
    public List<String> messages() {
        JComponent list = see("messages");
        return onEdt(() -> {
            var context = list.getAccessibleContext();
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < context.getAccessibleChildrenCount(); i++) {
                texts.add(context.getAccessibleChild(i).getAccessibleContext().getAccessibleName());
            }
            return texts;
        });
    }

    /** Waits for a message that contains this. */
    public void awaitMessage(String part) {
        await("message " + part)
                .atMost(PATIENCE)
                .until(() -> messages().stream().anyMatch(message -> message.contains(part)));
    }

    public void click(String name) {
        JComponent component = see(name);
        Point middle = onEdt(() -> {
            Point corner = component.getLocationOnScreen();
            return new Point(corner.x + component.getWidth() / 2, corner.y + component.getHeight() / 2);
        });
        click(middle);
    }

    /** Clicks at a place of the component. */
    public void click(String name, Point place) {
        Point corner = onEdt(see(name)::getLocationOnScreen);
        click(new Point(corner.x + place.x, corner.y + place.y));
    }

    /** Asks for the menu of a place of the component. */
    public void rightClick(String name, Point place) {
        Point corner = onEdt(see(name)::getLocationOnScreen);
        click(new Point(corner.x + place.x, corner.y + place.y), InputEvent.BUTTON3_DOWN_MASK);
    }

    private void click(Point place) {
        click(place, InputEvent.BUTTON1_DOWN_MASK);
    }

    private void click(Point place, int button) {
        robot.mouseMove(place.x, place.y);
        robot.mousePress(button);
        robot.mouseRelease(button);
        settle();
    }

    /** Drags from near the left top to the right bottom of a part of the component. */
    public void drag(String name, Rectangle part) {
        Point corner = onEdt(see(name)::getLocationOnScreen);
        robot.mouseMove(corner.x + part.x, corner.y + part.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseMove(corner.x + part.x + part.width / 2, corner.y + part.y + part.height / 2);
        robot.mouseMove(corner.x + part.x + part.width, corner.y + part.y + part.height);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        settle();
    }

    /** Clicks into the field and replaces what stands in it. */
    public void fill(String name, String text) {
        click(name);
        await(name + " focused").atMost(PATIENCE).until(() -> onEdt(see(name)::isFocusOwner));
        press(KeyEvent.VK_A, KeyEvent.VK_CONTROL);
        press(KeyEvent.VK_DELETE);
        type(text);
    }

    /** Types letters, digits, blanks, dots, commas, dashes and slashes. */
    public void type(String text) {
        text.chars().forEach(c -> {
            int key = KeyEvent.getExtendedKeyCodeForChar(Character.toLowerCase(c));
            if (Character.isUpperCase(c)) {
                press(key, KeyEvent.VK_SHIFT);
            } else {
                press(key);
            }
        });
    }

    /** Lets what has been done reach the window: the robot's own way of waiting takes seconds while a caret blinks. */
    private static void settle() {
        for (int round = 0; round < 2; round++) {
            Toolkit.getDefaultToolkit().sync();
            onEdt(() -> {
                RepaintManager.currentManager(null).validateInvalidComponents();
                RepaintManager.currentManager(null).paintDirtyRegions();
                return true;
            });
        }
    }

    public void press(int key, int... modifiers) {
        Arrays.stream(modifiers).forEach(robot::keyPress);
        robot.keyPress(key);
        robot.keyRelease(key);
        Arrays.stream(modifiers).forEach(robot::keyRelease);
        settle();
    }

    /** Keeps a picture of the whole screen. */
    public void keep(String name) throws IOException {
        settle();
        File folder = new File(System.getProperty("cortile.screenshots", "target/screenshots"));
        if (!folder.isDirectory() && !folder.mkdirs()) {
            throw new IOException("cannot create " + folder);
        }
        // Away from everything that changes under the pointer.
        robot.mouseMove(2, 2);
        settle();
        ImageIO.write(picture(), "png", new File(folder, name + ".png"));
    }

    private BufferedImage picture() {
        return robot.createScreenCapture(onEdt(() -> window().orElseThrow().getBounds()));
    }

    /** Runs the question on the event-dispatch thread. */
    public static <T> T onEdt(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        try {
            if (EventQueue.isDispatchThread()) {
                task.run();
            } else {
                EventQueue.invokeAndWait(task);
            }
            return task.get();
        } catch (InterruptedException | InvocationTargetException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
