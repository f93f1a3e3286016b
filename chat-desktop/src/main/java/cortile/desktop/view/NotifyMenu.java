package cortile.desktop.view;

import cortile.desktop.model.Conversation;
import cortile.desktop.model.Notices;
import cortile.desktop.model.NotifyLevel;
import cortile.desktop.text.Texts;
import java.util.Optional;
import javax.swing.ButtonGroup;
import javax.swing.JMenu;
import javax.swing.JRadioButtonMenuItem;

/** What of one room the user wants to be told. Confined to the event-dispatch thread. */
final class NotifyMenu {

    private final Notices notices;
    private final Conversation room;
    private final Texts texts;

    NotifyMenu(Notices notices, Conversation room, Texts texts) {
        this.notices = notices;
        this.room = room;
        this.texts = texts;
    }

    JMenu menu() {
        JMenu menu = new JMenu(texts.of("room.menu.notify"));
        menu.setName("room.menu.notify");
        ButtonGroup group = new ButtonGroup();
        add(menu, group, "notify.usual", Optional.empty());
        add(menu, group, "notify.all", Optional.of(NotifyLevel.ALL));
        add(menu, group, "notify.mentions", Optional.of(NotifyLevel.MENTIONS));
        add(menu, group, "notify.nothing", Optional.of(NotifyLevel.NOTHING));
        return menu;
    }

    private void add(JMenu menu, ButtonGroup group, String key, Optional<NotifyLevel> level) {
        JRadioButtonMenuItem item = new JRadioButtonMenuItem(texts.of(key));
        item.setName(key);
        item.setSelected(notices.levelOf(room).equals(level));
        item.addActionListener(event -> notices.setLevel(room, level));
        group.add(item);
        menu.add(item);
    }
}
