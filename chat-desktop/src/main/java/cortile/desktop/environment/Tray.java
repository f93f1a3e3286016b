package cortile.desktop.environment;

import cortile.desktop.environment.Environment.TraySign;
import java.awt.AWTException;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our sign in the system tray, where there is a tray. Confined to the event-dispatch thread. */
final class Tray {

    private static final System.Logger LOG = System.getLogger(Tray.class.getName());

    private @Nullable TrayIcon icon;

    static boolean isThere() {
        return SystemTray.isSupported();
    }

    void show(Optional<TraySign> sign) {
        if (icon != null) {
            SystemTray.getSystemTray().remove(icon);
            icon = null;
        }
        if (isThere()) {
            sign.ifPresent(this::add);
        }
    }

    private void add(TraySign sign) {
        TrayIcon made = new TrayIcon(sign.image(), sign.name(), menuOf(sign));
        made.setImageAutoSize(true);
        made.addActionListener(event -> sign.open().action().run());
        try {
            SystemTray.getSystemTray().add(made);
            icon = made;
        } catch (AWTException e) {
            LOG.log(System.Logger.Level.DEBUG, "the tray takes no sign", e);
        }
    }

    private static PopupMenu menuOf(TraySign sign) {
        PopupMenu menu = new PopupMenu();
        menu.add(item(sign.open()));
        menu.add(item(sign.quit()));
        return menu;
    }

    private static MenuItem item(Environment.Entry entry) {
        MenuItem item = new MenuItem(entry.text());
        item.addActionListener(event -> entry.action().run());
        return item;
    }

    /** A balloon at the sign; nothing where there is none. */
    void tell(String title, String text) {
        if (icon != null) {
            icon.displayMessage(title, text, TrayIcon.MessageType.NONE);
        }
    }
}
