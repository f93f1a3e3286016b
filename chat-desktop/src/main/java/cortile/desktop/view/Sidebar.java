package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.Rooms;
import cortile.desktop.text.Texts;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSeparator;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;

/** The rooms and conversations of two, what is unread in them, and the ways to more. */
final class Sidebar extends JPanel {

    /** What the sidebar asks for. */
    interface Actions {
        /** The user chose a room. */
        void open(Conversation room);

        void jump();

        void browse();

        void newDirect();

        void showMenu(Conversation room, JComponent over, Point at);
    }

    private final Rooms rooms;
    private final Texts texts;
    private final RoomList named;
    private final RoomList direct;
    private final PlainLabel nobody = new PlainLabel("direct-none");

    Sidebar(Rooms rooms, Texts texts, Actions actions) {
        super(new BorderLayout());
        this.rooms = rooms;
        this.texts = texts;
        RoomCell cell = new RoomCell(texts);
        this.named = list("rooms", texts.of("side.rooms.name"), cell, actions);
        this.direct = list("direct", texts.of("side.direct.name"), cell, actions);
        setName("sidebar");
        JPanel column = new JPanel(new BorderLayout());
        column.add(jumpButton(actions), BorderLayout.NORTH);
        column.add(lists(actions), BorderLayout.CENTER);
        add(column, BorderLayout.CENTER);
        add(new JSeparator(SwingConstants.VERTICAL), BorderLayout.EAST);
        // A burst of messages is one change of the list.
        rooms.addListener(new Soon(this::refresh));
        refresh();
    }

    private static RoomList list(String name, String spoken, RoomCell cell, Actions actions) {
        RoomList[] self = new RoomList[1];
        self[0] = new RoomList(name, spoken, cell, actions::open, (room, at) -> actions.showMenu(room, self[0], at));
        return self[0];
    }

    private JComponent jumpButton(Actions actions) {
        JButton jump = new JButton(texts.of("side.jump"), Glyph.SEARCH);
        jump.setName("jump");
        jump.setToolTipText("Ctrl+K");
        jump.setHorizontalAlignment(SwingConstants.LEADING);
        jump.setIconTextGap(UIScale.scale(8));
        jump.setFocusable(false);
        jump.putClientProperty(
                FlatClientProperties.STYLE,
                "arc: 8; margin: 5,8,5,8; background: $TextField.background; foreground: $Label.disabledForeground");
        jump.addActionListener(event -> actions.jump());
        JPanel place = new JPanel(new BorderLayout());
        place.setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(8), UIScale.scale(10), UIScale.scale(4), UIScale.scale(10)));
        place.add(jump, BorderLayout.CENTER);
        return place;
    }

    private JComponent lists(Actions actions) {
        JPanel all = new Column();
        all.setLayout(new BoxLayout(all, BoxLayout.Y_AXIS));
        ToolButton addRoom = new ToolButton("add-room", Glyph.PLUS, texts.of("side.add-room")).doing(actions::browse);
        ToolButton addDirect =
                new ToolButton("add-direct", Glyph.PLUS, texts.of("side.add-direct")).doing(actions::newDirect);
        all.add(heading("side.rooms", addRoom));
        all.add(named);
        all.add(heading("side.direct", addDirect));
        nobody.setText(texts.of("side.direct.none"));
        nobody.putClientProperty(FlatClientProperties.STYLE, "font: -1; foreground: $Label.disabledForeground");
        nobody.setBorder(BorderFactory.createEmptyBorder(0, UIScale.scale(14), 0, 0));
        nobody.setAlignmentX(LEFT_ALIGNMENT);
        all.add(nobody);
        all.add(direct);
        named.setAlignmentX(LEFT_ALIGNMENT);
        direct.setAlignmentX(LEFT_ALIGNMENT);
        JScrollPane scroll = new JScrollPane(all);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    private JComponent heading(String key, ToolButton add) {
        JPanel line = new JPanel(new BorderLayout());
        PlainLabel label = new PlainLabel(key);
        label.setText(texts.of(key));
        label.putClientProperty(FlatClientProperties.STYLE, "font: bold -2");
        line.add(label, BorderLayout.CENTER);
        line.add(add, BorderLayout.EAST);
        line.setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(8), UIScale.scale(14), UIScale.scale(2), UIScale.scale(8)));
        line.setAlignmentX(LEFT_ALIGNMENT);
        line.setMaximumSize(new Dimension(Integer.MAX_VALUE, line.getPreferredSize().height));
        return line;
    }

    private void refresh() {
        named.show(rooms.named(), rooms.active());
        direct.show(rooms.direct(), rooms.active());
        nobody.setVisible(rooms.direct().isEmpty());
        revalidate();
    }

    /** The list with the room that is shown. */
    JComponent activeList() {
        return rooms.active().facts().isDirect() ? direct : named;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(210), super.getPreferredSize().height);
    }

    /** As wide as the sidebar, whatever a name would like. */
    private static final class Column extends JPanel implements Scrollable {
        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
            return UIScale.scale(30);
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
            return visible.height;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return false;
        }
    }
}
