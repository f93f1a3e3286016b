package cortile.desktop.view;

import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.text.Texts;
import java.awt.Component;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.KeyStroke;

/** Everything the window can do, each with its key. */
final class MainMenu {

    /** What the menu asks for. */
    interface Actions {
        /** Shows the room so many places further on in the list. */
        void openNext(int step, boolean unreadOnly);

        void jump();

        void browse();

        void createRoom();

        /** Looks for messages, in the room that is shown or everywhere. */
        void search(boolean everywhere);

        void changeServer();

        void register();

        void changePassword();

        void quit();

        void copy();

        void useTheme(ThemeChoice theme);

        void resizeText(int points);

        void showMembers(boolean shown);

        void preferences();

        void showKeys();

        void about();
    }

    private static final int CTRL = InputEvent.CTRL_DOWN_MASK;

    private final Texts texts;
    private final Actions actions;
    private final JMenuItem changeServer;
    private final JMenuItem register;
    private final JMenuItem changePassword;
    private final JMenu rooms;
    private final JCheckBoxMenuItem members = new JCheckBoxMenuItem();

    MainMenu(Texts texts, Actions actions) {
        this.texts = texts;
        this.actions = actions;
        this.changeServer = item("menu.chat.change-server", KeyEvent.VK_O, CTRL, actions::changeServer);
        this.register = item("menu.chat.register", 0, 0, actions::register);
        this.changePassword = item("menu.chat.change-password", 0, 0, actions::changePassword);
        this.rooms = roomsMenu();
    }

    JMenuBar bar(ThemeChoice theme) {
        JMenuBar bar = new JMenuBar();
        bar.setName("menu-bar");
        JMenuItem quit = item("menu.chat.quit", KeyEvent.VK_Q, CTRL, actions::quit);
        JMenuItem preferences = item("menu.chat.preferences", KeyEvent.VK_COMMA, CTRL, actions::preferences);
        bar.add(menu("menu.chat", changeServer, register, changePassword, preferences, quit));
        // No key here: the composer and the conversation each have their own Ctrl+C.
        bar.add(menu("menu.edit", item("menu.edit.copy", 0, 0, actions::copy)));
        bar.add(viewMenu(theme));
        bar.add(rooms);
        JMenuItem keys = item("menu.help.keys", KeyEvent.VK_F1, 0, actions::showKeys);
        bar.add(menu("menu.help", keys, item("menu.help.about", 0, 0, actions::about)));
        return bar;
    }

    /** @param possible whether there is a room to leave for another server */
    void setChangeServerPossible(boolean possible) {
        changeServer.setEnabled(possible);
    }

    /** @param shown whether the people are shown, by whatever means */
    void setMembersShown(boolean shown) {
        members.setSelected(shown);
    }

    /** @param possible whether rooms are shown */
    void setRoomsPossible(boolean possible) {
        for (Component item : rooms.getMenuComponents()) {
            item.setEnabled(possible);
        }
    }

    /**
     * @param online whether there is a server to ask
     * @param registered whether our name is an account
     */
    void setAccount(boolean online, boolean registered) {
        register.setEnabled(online && !registered);
        changePassword.setEnabled(online && registered);
    }

    private JMenu roomsMenu() {
        int alt = InputEvent.ALT_DOWN_MASK;
        int altShift = alt | InputEvent.SHIFT_DOWN_MASK;
        JMenu menu = menu(
                "menu.room",
                item("menu.room.jump", KeyEvent.VK_K, CTRL, actions::jump),
                item("menu.room.browse", KeyEvent.VK_J, CTRL, actions::browse),
                item("menu.room.create", KeyEvent.VK_N, CTRL, actions::createRoom));
        menu.addSeparator();
        menu.add(item("menu.room.search", KeyEvent.VK_F, CTRL, () -> actions.search(false)));
        menu.add(item(
                "menu.room.search-all", KeyEvent.VK_F, CTRL | InputEvent.SHIFT_DOWN_MASK, () -> actions.search(true)));
        menu.addSeparator();
        menu.add(item("menu.room.previous", KeyEvent.VK_UP, alt, () -> actions.openNext(-1, false)));
        menu.add(item("menu.room.next", KeyEvent.VK_DOWN, alt, () -> actions.openNext(1, false)));
        menu.add(item("menu.room.previous-unread", KeyEvent.VK_UP, altShift, () -> actions.openNext(-1, true)));
        menu.add(item("menu.room.next-unread", KeyEvent.VK_DOWN, altShift, () -> actions.openNext(1, true)));
        return menu;
    }

    private JMenu viewMenu(ThemeChoice current) {
        JMenu menu = menu("menu.view");
        ButtonGroup themes = new ButtonGroup();
        for (ThemeChoice theme : ThemeChoice.values()) {
            JMenuItem item = named(new JRadioButtonMenuItem(), keyOf(theme), () -> actions.useTheme(theme));
            item.setSelected(theme == current);
            themes.add(item);
            menu.add(item);
        }
        menu.addSeparator();
        menu.add(item("menu.view.bigger", KeyEvent.VK_PLUS, CTRL, () -> actions.resizeText(1)));
        menu.add(item("menu.view.smaller", KeyEvent.VK_MINUS, CTRL, () -> actions.resizeText(-1)));
        menu.add(item("menu.view.normal", KeyEvent.VK_0, CTRL, () -> actions.resizeText(0)));
        menu.addSeparator();
        members.setSelected(true);
        members.setAccelerator(KeyStroke.getKeyStroke(KeyEvent.VK_M, CTRL | InputEvent.SHIFT_DOWN_MASK));
        menu.add(named(members, "menu.view.members", () -> actions.showMembers(members.isSelected())));
        return menu;
    }

    private static String keyOf(ThemeChoice theme) {
        return switch (theme) {
            case LIGHT -> "menu.view.light";
            case DARK -> "menu.view.dark";
            case SYSTEM -> "menu.view.system";
        };
    }

    private JMenu menu(String key, JMenuItem... items) {
        JMenu menu = new JMenu(texts.of(key));
        menu.setName(key);
        for (JMenuItem item : items) {
            menu.add(item);
        }
        return menu;
    }

    private JMenuItem item(String key, int keyCode, int modifiers, Runnable action) {
        JMenuItem item = named(new QuickItem(), key, action);
        if (keyCode != 0) {
            item.setAccelerator(KeyStroke.getKeyStroke(keyCode, modifiers));
        }
        return item;
    }

    private JMenuItem named(JMenuItem item, String key, Runnable action) {
        item.setText(texts.of(key));
        item.setName(key);
        item.addActionListener(event -> action.run());
        return item;
    }

    /** An item whose key works at once: Swing's own stays pressed for 68 ms, and the window with it. */
    private static final class QuickItem extends JMenuItem {
        @Override
        public void doClick(int pressedMillis) {
            super.doClick(0);
        }
    }
}
