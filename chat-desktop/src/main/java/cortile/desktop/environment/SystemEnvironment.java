package cortile.desktop.environment;

import java.awt.Desktop;
import java.awt.Taskbar;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The desktop this program runs on; what it cannot do is not done. */
public final class SystemEnvironment implements Environment {

    private static final System.Logger LOG = System.getLogger(SystemEnvironment.class.getName());

    private final Programs programs;
    private final Tray tray = new Tray();

    public SystemEnvironment() {
        this(System.getenv().getOrDefault("PATH", ""));
    }

    /** @param path where programs of the desktop are looked for */
    SystemEnvironment(String path) {
        this.programs = new Programs(path);
    }

    @Override
    public void tell(String topic, String title, String text) {
        // On Linux the tray's own balloons are an old protocol that few desktops still show.
        Optional<String> notifySend = programs.find("notify-send");
        if (notifySend.isPresent()) {
            programs.run(List.of(
                    notifySend.get(),
                    "--app-name=Cortile",
                    "--icon=cortile",
                    "--category=im.received",
                    "--hint=string:x-canonical-private-synchronous:cortile-" + topic,
                    "--hint=string:x-dunst-stack-tag:cortile-" + topic,
                    "--",
                    title,
                    escaped(text)));
        } else {
            tray.tell(title, text);
        }
    }

    /** The specification of desktop notifications has a little markup. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void setWaiting(int count) {
        if (Taskbar.isTaskbarSupported()) {
            Taskbar taskbar = Taskbar.getTaskbar();
            if (taskbar.isSupported(Taskbar.Feature.ICON_BADGE_NUMBER)) {
                taskbar.setIconBadge(count == 0 ? null : Integer.toString(count));
            }
        }
    }

    @Override
    public boolean open(String address) {
        if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            try {
                Desktop.getDesktop().browse(URI.create(address));
                return true;
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.DEBUG, "the desktop does not open an address", e);
            }
        }
        Optional<String> opener = programs.find("xdg-open");
        opener.ifPresent(program -> programs.run(List.of(program, address)));
        return opener.isPresent();
    }

    @Override
    public boolean hasTray() {
        return Tray.isThere();
    }

    @Override
    public void showTray(Optional<TraySign> sign) {
        tray.show(sign);
    }
}
