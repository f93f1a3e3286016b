package cortile.desktop.view;

import cortile.desktop.model.Entry.Said;
import cortile.desktop.text.Texts;
import java.awt.Point;
import java.util.List;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;

/** What can be done about one message. Confined to the event-dispatch thread. */
final class TimelineMenu {

    /** What the menu asks for. */
    interface Actions {
        void reply(Said said);

        void edit(Said said);

        void delete(Said said);

        void react(Said said, String emoji);

        /** Goes where a link leads. */
        void follow(String address);

        /** Copies what is selected, else the message. */
        void copy(Said said);
    }

    private static final List<String> SIGNS = List.of("👍", "❤", "😄", "🎉", "👀", "✔");

    private static final int MOST_LINKS = 5;
    private static final int LONGEST_SHOWN = 60;

    private final Texts texts;
    private final Actions actions;

    TimelineMenu(Texts texts, Actions actions) {
        this.texts = texts;
        this.actions = actions;
    }

    Actions actions() {
        return actions;
    }

    /** Opens the menu of the message over the view; a message without a place has none. */
    void show(TimelineView view, Said said, Point at) {
        if (said.canChange()) {
            menuOf(said).show(view, at.x, at.y);
        }
    }

    private JPopupMenu menuOf(Said said) {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("message-menu");
        menu.add(item("message.menu.reply", () -> actions.reply(said)));
        JMenu signs = new JMenu(texts.of("message.menu.react"));
        signs.setName("message.menu.react");
        for (String sign : SIGNS) {
            JMenuItem item = new JMenuItem(sign);
            // Raw, an emoji ends the process once a screen reader asks for it.
            item.getAccessibleContext().setAccessibleName(SpokenText.of(sign).strip());
            item.setName("sign-" + SpokenText.of(sign).strip());
            item.addActionListener(event -> actions.react(said, sign));
            signs.add(item);
        }
        menu.add(signs);
        if (said.own()) {
            menu.add(item("message.menu.edit", () -> actions.edit(said)));
            menu.add(item("message.menu.delete", () -> actions.delete(said)));
        }
        menu.addSeparator();
        Links.in(said.text()).stream().limit(MOST_LINKS).forEach(link -> menu.add(linkItem(link.address())));
        menu.add(item("message.menu.copy", () -> actions.copy(said)));
        return menu;
    }

    private JMenuItem linkItem(String address) {
        String shown = address.length() <= LONGEST_SHOWN ? address : address.substring(0, LONGEST_SHOWN) + "…";
        JMenuItem item = new JMenuItem(texts.of("message.menu.open", shown));
        item.setName("message.menu.open");
        item.addActionListener(event -> actions.follow(address));
        return item;
    }

    private JMenuItem item(String key, Runnable action) {
        JMenuItem item = new JMenuItem(texts.of(key));
        item.setName(key);
        item.addActionListener(event -> action.run());
        return item;
    }
}
