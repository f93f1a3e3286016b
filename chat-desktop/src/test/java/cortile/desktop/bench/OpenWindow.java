package cortile.desktop.bench;

import cortile.desktop.DesktopMain;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.Window;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.RepaintManager;

/** The program's window in this process, seen from outside. Stateless. */
final class OpenWindow {

    private OpenWindow() {}

    /** Starts the program as its command line does, and waits until it is in the room. */
    static void inRoomOf(int port) throws InterruptedException {
        DesktopMain.main(
                new String[] {"127.0.0.1", Integer.toString(port), "--name", "anna", "--lang", "en", "--theme", "light"
                });
        Waiting.until("the room", () -> onEventThread(() -> find("composer")).isPresent());
        settle();
    }

    /** The component of this name that can be seen. */
    static JComponent see(String name) {
        return onEventThread(() -> find(name)).orElseThrow();
    }

    private static Optional<JComponent> find(String name) {
        return Arrays.stream(Window.getWindows())
                .flatMap(OpenWindow::descendants)
                .filter(component -> name.equals(component.getName()) && component.isShowing())
                .map(JComponent.class::cast)
                .findFirst();
    }

    private static Stream<Component> descendants(Component component) {
        Stream<Component> self = Stream.of(component);
        return component instanceof Container container
                ? Stream.concat(self, Arrays.stream(container.getComponents()).flatMap(OpenWindow::descendants))
                : self;
    }

    /** How many messages and other lines are shown. */
    static int rows() {
        return onEventThread(
                () -> find("messages").orElseThrow().getAccessibleContext().getAccessibleChildrenCount());
    }

    /** Does all that waits for the event thread, twice, as some of it makes more; what is to be painted is. */
    static void settle() {
        for (int round = 0; round < 3; round++) {
            onEventThread(() -> {
                RepaintManager.currentManager(null).validateInvalidComponents();
                RepaintManager.currentManager(null).paintDirtyRegions();
                Toolkit.getDefaultToolkit().sync();
                return true;
            });
        }
    }

    static <T> T onEventThread(Supplier<T> question) {
        FutureTask<T> task = new FutureTask<>(question::get);
        try {
            EventQueue.invokeAndWait(task);
            return task.get();
        } catch (InterruptedException | InvocationTargetException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
