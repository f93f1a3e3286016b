package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Conversation;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;

/** One part of the sidebar: rooms, or conversations of two; what is selected is shown. */
final class RoomList extends JList<Conversation> {

    private final DefaultListModel<Conversation> model = new DefaultListModel<>();
    private final Consumer<Conversation> open;
    private final BiConsumer<Conversation, Point> menu;
    private boolean refreshing;

    /**
     * @param open given what the user chose
     * @param menu opens the menu of a room at a place of this list
     */
    RoomList(
            String name,
            String spoken,
            RoomCell cell,
            Consumer<Conversation> open,
            BiConsumer<Conversation, Point> menu) {
        this.open = open;
        this.menu = menu;
        setModel(model);
        setName(name);
        getAccessibleContext().setAccessibleName(spoken);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setCellRenderer(cell);
        putClientProperty(FlatClientProperties.STYLE, "background: $Panel.background");
        addListSelectionListener(event -> chosen());
        addMouseListener(new Mouse());
        addKeyListener(new MenuKey());
        // Enter takes the user from the list to the room's composer.
        getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "open");
        getActionMap().put("open", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (getSelectedValue() != null) {
                    open.accept(getSelectedValue());
                }
            }
        });
    }

    private void chosen() {
        Conversation room = getSelectedValue();
        if (!refreshing && room != null) {
            open.accept(room);
        }
    }

    /** Shows these, with the active one selected where it is among them. */
    void show(List<Conversation> rooms, Conversation active) {
        refreshing = true;
        if (!rooms.equals(Collections.list(model.elements()))) {
            model.clear();
            model.addAll(rooms);
        }
        if (rooms.contains(active)) {
            setSelectedValue(active, true);
        } else {
            clearSelection();
        }
        refreshing = false;
        repaint();
    }

    @Override
    public Dimension getMaximumSize() {
        return new Dimension(Integer.MAX_VALUE, getPreferredSize().height);
    }

    private void openMenu(int index) {
        Rectangle place = getCellBounds(index, index);
        menu.accept(model.get(index), new Point(UIScale.scale(30), place.y + place.height));
    }

    private final class Mouse extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            openAt(event);
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            openAt(event);
        }

        private void openAt(MouseEvent event) {
            int index = locationToIndex(event.getPoint());
            boolean on = index >= 0 && getCellBounds(index, index).contains(event.getPoint());
            if (on && event.isPopupTrigger()) {
                menu.accept(model.get(index), event.getPoint());
            } else if (on && SwingUtilities.isLeftMouseButton(event) && event.getID() == MouseEvent.MOUSE_RELEASED) {
                open.accept(model.get(index));
            }
        }
    }

    private final class MenuKey extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent event) {
            boolean asked = event.getKeyCode() == KeyEvent.VK_CONTEXT_MENU
                    || (event.getKeyCode() == KeyEvent.VK_F10 && event.isShiftDown());
            if (asked && getSelectedIndex() >= 0) {
                openMenu(getSelectedIndex());
            }
        }
    }
}
