package cortile.desktop.view;

import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.text.Texts;
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
        void changeServer();

        void register();

        void changePassword();

        void quit();

        void copy();

        void useTheme(ThemeChoice theme);

        void resizeText(int points);

        void showMembers(boolean shown);

        void about();
    }

    private static final int CTRL = InputEvent.CTRL_DOWN_MASK;

    private final Texts texts;
    private final Actions actions;
    private final JMenuItem changeServer;
    private final JMenuItem register;
    private final JMenuItem changePassword;

    MainMenu(Texts texts, Actions actions) {
        this.texts = texts;
        this.actions = actions;
        this.changeServer = item("menu.chat.change-server", KeyEvent.VK_O, CTRL, actions::changeServer);
        this.register = item("menu.chat.register", 0, 0, actions::register);
        this.changePassword = item("menu.chat.change-password", 0, 0, actions::changePassword);
    }

    JMenuBar bar(ThemeChoice theme) {
        JMenuBar bar = new JMenuBar();
        bar.setName("menu-bar");
        JMenuItem quit = item("menu.chat.quit", KeyEvent.VK_Q, CTRL, actions::quit);
        bar.add(menu("menu.chat", changeServer, register, changePassword, quit));
        // No key here: the composer and the conversation each have their own Ctrl+C.
        bar.add(menu("menu.edit", item("menu.edit.copy", 0, 0, actions::copy)));
        bar.add(viewMenu(theme));
        bar.add(menu("menu.help", item("menu.help.about", KeyEvent.VK_F1, 0, actions::about)));
        return bar;
    }

    /** @param possible whether there is a room to leave for another server */
    void setChangeServerPossible(boolean possible) {
        changeServer.setEnabled(possible);
    }

    /**
     * @param online whether there is a server to ask
     * @param registered whether our name is an account
     */
    void setAccount(boolean online, boolean registered) {
        register.setEnabled(online && !registered);
        changePassword.setEnabled(online && registered);
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
        JCheckBoxMenuItem members = new JCheckBoxMenuItem();
        members.setSelected(true);
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
        JMenuItem item = named(new JMenuItem(), key, action);
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
}
