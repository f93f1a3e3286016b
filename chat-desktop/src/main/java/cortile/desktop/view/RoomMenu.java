package cortile.desktop.view;

import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Conversation;
import cortile.desktop.text.Texts;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;

/** What can be done about one room, by our role in it. Confined to the event-dispatch thread. */
final class RoomMenu {

    private final ChatSession session;
    private final Texts texts;
    private final RoomCards cards;

    RoomMenu(ChatSession session, Texts texts, RoomCards cards) {
        this.session = session;
        this.texts = texts;
        this.cards = cards;
    }

    JPopupMenu of(Conversation room) {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("room-menu");
        boolean direct = room.facts().isDirect();
        menu.add(item("room.menu.mark-read", room.readMarker().unread() > 0, room.readMarker()::markAllRead));
        menu.add(new NotifyMenu(session.notices(), room, texts).menu());
        menu.add(item(
                "room.menu.copy-name",
                true,
                () -> TimelineMouse.copy(room.facts().title())));
        if (!direct) {
            menu.addSeparator();
            menu.add(item("room.menu.topic", room.facts().role().mayModerate(), () -> cards.topic(room)));
            menu.add(item("room.menu.invite", room.facts().role().mayModerate(), () -> cards.invite(room)));
            menu.add(item("room.menu.settings", room.facts().role().mayRule(), () -> cards.settings(room)));
        }
        if (room != session.rooms().lobby()) {
            menu.addSeparator();
            String leave = direct ? "room.menu.leave-direct" : "room.menu.leave";
            menu.add(item(
                    leave,
                    true,
                    () -> session.requests()
                            .leave(room, refused -> session.rooms().active().refused(refused))));
        }
        return menu;
    }

    private JMenuItem item(String key, boolean possible, Runnable action) {
        JMenuItem item = new JMenuItem(texts.of(key));
        item.setName(key);
        item.setEnabled(possible);
        item.addActionListener(event -> action.run());
        return item;
    }
}
