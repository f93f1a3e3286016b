package cortile.desktop.environment;

import java.awt.Image;
import java.util.Optional;

/** The desktop around the window. Confined to the event-dispatch thread, and never waits. */
public interface Environment {

    /**
     * Our sign in the system tray.
     *
     * @param open what its menu and a click on it do, and how that is called
     * @param quit the other entry of its menu
     */
    record TraySign(Image image, String name, Entry open, Entry quit) {}

    /** An entry of the tray sign's menu. */
    record Entry(String text, Runnable action) {}

    /**
     * Tells the user something, wherever he looks.
     *
     * @param topic what is told of one topic takes the place of what was told of it before
     */
    void tell(String topic, String title, String text);

    /** Says how much waits for the user, where the program's icon can show it. */
    void setWaiting(int count);

    /** Opens a web address in the browser; false where nothing here can. */
    boolean open(String address);

    /** Whether there is a tray at all. */
    boolean hasTray();

    /** Shows the sign, or takes it away. */
    void showTray(Optional<TraySign> sign);
}
