package cortile.desktop.view;

import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.Role;
import java.awt.Point;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;

/** What the parts around the conversation ask for. Confined to the event-dispatch thread. */
final class PaneActions implements Sidebar.Actions, RoomHeader.Actions, MembersPanel.Actions {

    private final ChatSession session;
    private final RoomCards cards;
    private final RoomMenu menu;
    private final RoomPanel panel;

    PaneActions(ChatSession session, RoomCards cards, RoomMenu menu, RoomPanel panel) {
        this.session = session;
        this.cards = cards;
        this.menu = menu;
        this.panel = panel;
    }

    private Conversation room() {
        return session.rooms().active();
    }

    @Override
    public void open(Conversation room) {
        session.rooms().open(room);
        panel.focusComposer();
    }

    @Override
    public void jump() {
        cards.jump();
    }

    @Override
    public void browse() {
        cards.browse();
    }

    @Override
    public void newDirect() {
        cards.newDirect();
    }

    @Override
    public void showMenu(Conversation room, JComponent over, Point at) {
        menu.of(room).show(over, at.x, at.y);
    }

    @Override
    public void editTopic() {
        cards.topic(room());
    }

    @Override
    public void search() {
        panel.openSearch(false, "");
    }

    @Override
    public void toggleMembers() {
        panel.toggleMembers();
    }

    @Override
    public JPopupMenu menu() {
        return menu.of(room());
    }

    @Override
    public void message(String name) {
        session.requests().direct(name, refused -> room().refused(refused));
    }

    @Override
    public void mention(String name) {
        panel.mention(name);
    }

    @Override
    public void giveRole(String name, Role role) {
        Conversation here = room();
        session.requests().giveRole(here, name, role, here::refused);
    }
}
