package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.Role;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;

/** Who is in the room, and what can be done with them. */
final class MembersPanel extends JPanel {

    /** What the panel asks for. */
    interface Actions {
        void message(String name);

        void mention(String name);

        void giveRole(String name, Role role);
    }

    private final Wording wording;
    private final Texts texts;
    private final Actions actions;
    private final DefaultListModel<String> model = new DefaultListModel<>();
    private final JList<String> list = new JList<>(model);
    private final PlainLabel title = new PlainLabel("members-title");
    private final MemberCell cell;
    private Conversation room;

    MembersPanel(Conversation room, Wording wording, Actions actions) {
        super(new BorderLayout());
        this.room = room;
        this.wording = wording;
        this.texts = wording.texts();
        this.actions = actions;
        this.cell = new MemberCell(() -> this.room, texts);
        prepareList();
        title.putClientProperty(FlatClientProperties.STYLE, "font: bold -2");
        title.setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(14), UIScale.scale(14), UIScale.scale(6), UIScale.scale(8)));
        JScrollPane scroll = new JScrollPane(list);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(title, BorderLayout.NORTH);
        add(scroll, BorderLayout.CENTER);
        refresh();
    }

    private void prepareList() {
        list.setName("members");
        list.getAccessibleContext().setAccessibleName(texts.of("chat.members"));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.putClientProperty(FlatClientProperties.STYLE, "background: $Panel.background");
        list.setCellRenderer(cell);
        // A fixed size, or the list would ask every name for its width on each change.
        list.setPrototypeCellValue("M");
        list.addMouseListener(new Mouse());
        list.addKeyListener(new Keys());
    }

    /** Shows this room's people from now on. */
    void show(Conversation shown) {
        room = shown;
        refresh();
    }

    void refresh() {
        Edt.require();
        model.clear();
        model.addAll(room.roster().names());
        title.setText(texts.of("chat.members.title", model.size()));
    }

    JList<String> names() {
        return list;
    }

    /** Greys everybody while nothing is known of them. */
    void setOnline(boolean nowOnline) {
        cell.setOnline(nowOnline);
        list.repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(190), super.getPreferredSize().height);
    }

    private void openMenu(String name, Point at) {
        if (!name.equals(room.ownName())) {
            JPopupMenu menu = new JPopupMenu();
            menu.setName("member-menu");
            menu.add(item("member.menu.message", () -> actions.message(name)));
            menu.add(item("member.menu.mention", () -> actions.mention(name)));
            if (room.facts().role().mayModerate() && !room.facts().isDirect()) {
                menu.add(roles(name));
            }
            menu.show(list, at.x, at.y);
        }
    }

    /** A moderator makes readers of members and back; the owner gives every role. */
    private JMenu roles(String name) {
        JMenu roles = new JMenu(texts.of("member.menu.role"));
        roles.setName("member.menu.role");
        for (Role role : Role.values()) {
            if (role.compareTo(Role.MEMBER) <= 0 || room.facts().role().mayRule()) {
                JMenuItem item = new JMenuItem(wording.of(role));
                item.setName("role-" + role.wireName());
                item.addActionListener(event -> actions.giveRole(name, role));
                roles.add(item);
            }
        }
        return roles;
    }

    private JMenuItem item(String key, Runnable action) {
        JMenuItem item = new JMenuItem(texts.of(key));
        item.setName(key);
        item.addActionListener(event -> action.run());
        return item;
    }

    private void message(String name) {
        if (!name.equals(room.ownName())) {
            actions.message(name);
        }
    }

    private final class Mouse extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            showMenu(event);
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            showMenu(event);
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            int index = list.locationToIndex(event.getPoint());
            if (index >= 0 && event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
                message(model.get(index));
            }
        }

        private void showMenu(MouseEvent event) {
            int index = list.locationToIndex(event.getPoint());
            if (event.isPopupTrigger() && index >= 0) {
                list.setSelectedIndex(index);
                openMenu(model.get(index), event.getPoint());
            }
        }
    }

    private final class Keys extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent event) {
            String name = list.getSelectedValue();
            if (name == null) {
                return;
            }
            boolean menu = event.getKeyCode() == KeyEvent.VK_CONTEXT_MENU
                    || (event.getKeyCode() == KeyEvent.VK_F10 && event.isShiftDown());
            if (menu) {
                Rectangle place = list.getCellBounds(list.getSelectedIndex(), list.getSelectedIndex());
                openMenu(name, new Point(UIScale.scale(24), place.y + place.height));
            } else if (event.getKeyCode() == KeyEvent.VK_ENTER) {
                message(name);
            }
        }
    }
}
