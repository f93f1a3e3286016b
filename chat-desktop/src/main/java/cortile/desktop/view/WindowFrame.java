package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.settings.SettingsStore;
import cortile.desktop.settings.WindowPlace;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.swing.JFrame;
import javax.swing.WindowConstants;

/** The frame around the window's content, where the user left it. Confined to the event-dispatch thread. */
final class WindowFrame extends JFrame {

    /** So much of it must be on a screen that is there today, or it could not be reached. */
    private static final int IN_REACH = 80;

    private final SettingsStore store;
    /** Where it is while it is not maximized. */
    private Rectangle normal = new Rectangle();

    /** @param focused told whether the user looks at it */
    WindowFrame(SettingsStore store, Runnable closing, Consumer<Boolean> focused) {
        this.store = store;
        setName("window");
        setIconImages(AppIcon.images());
        setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                closing.run();
            }
        });
        addWindowFocusListener(new WindowAdapter() {
            @Override
            public void windowGainedFocus(WindowEvent event) {
                focused.accept(true);
            }

            @Override
            public void windowLostFocus(WindowEvent event) {
                focused.accept(false);
            }
        });
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentMoved(ComponentEvent event) {
                moved();
            }

            @Override
            public void componentResized(ComponentEvent event) {
                moved();
            }
        });
        setMinimumSize(UIScale.scale(new Dimension(520, 480)));
    }

    private void moved() {
        if (isShowing() && !isMaximized()) {
            normal = getBounds();
        }
    }

    private boolean isMaximized() {
        return (getExtendedState() & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH;
    }

    /** Goes where it was, or to the middle of the screen. */
    void place() {
        setSize(UIScale.scale(new Dimension(1040, 740)));
        setLocationRelativeTo(null);
        store.get().place().filter(WindowFrame::isInReach).ifPresent(place -> {
            setBounds(place.x(), place.y(), place.width(), place.height());
            setExtendedState(place.maximized() ? Frame.MAXIMIZED_BOTH : Frame.NORMAL);
        });
        normal = getBounds();
    }

    private static boolean isInReach(WindowPlace place) {
        Rectangle titleBar = new Rectangle(place.x(), place.y(), place.width(), IN_REACH);
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
                .map(GraphicsDevice::getDefaultConfiguration)
                .map(screen -> screen.getBounds().intersection(titleBar))
                .anyMatch(seen -> seen.width >= IN_REACH && seen.height >= IN_REACH / 2);
    }

    /** Brings it before the user. */
    void raise() {
        setVisible(true);
        setExtendedState(getExtendedState() & ~Frame.ICONIFIED);
        toFront();
        requestFocus();
    }

    /** Takes it away, and remembers where it was. */
    void close() {
        if (isShowing()) {
            boolean maximized = isMaximized();
            store.change(settings ->
                    settings.with(new WindowPlace(normal.x, normal.y, normal.width, normal.height, maximized)));
        }
        dispose();
    }
}
