package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Conversation;
import cortile.desktop.text.Texts;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;

/** Paints a room or a conversation of two in the sidebar: bold with a badge while something is unread, else quiet. */
final class RoomCell extends JPanel implements ListCellRenderer<Conversation> {

    private final Texts texts;
    private final PlainLabel label = new PlainLabel("room-cell");
    private final Badge badge = new Badge();

    RoomCell(Texts texts) {
        super(new BorderLayout(UIScale.scale(6), 0));
        this.texts = texts;
        int side = UIScale.scale(14);
        setBorder(BorderFactory.createEmptyBorder(UIScale.scale(5), side, UIScale.scale(5), UIScale.scale(10)));
        label.setIconTextGap(UIScale.scale(8));
        add(label, BorderLayout.CENTER);
        add(badge, BorderLayout.EAST);
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends Conversation> list, Conversation room, int index, boolean selected, boolean focused) {
        int unread = room.readMarker().unread();
        boolean direct = room.facts().isDirect();
        label.setText(direct ? room.facts().title() : "#  " + room.facts().title());
        label.setIcon(direct ? new StatusDot(isThere(room)) : null);
        label.setFont(unread > 0 ? list.getFont().deriveFont(Font.BOLD) : list.getFont());
        setBackground(selected ? list.getSelectionBackground() : list.getBackground());
        label.setForeground(selected ? list.getSelectionForeground() : colour(list, unread > 0));
        badge.show(unread, room.readMarker().mentions() > 0);
        getAccessibleContext().setAccessibleName(spoken(room));
        return this;
    }

    private static Color colour(JList<?> list, boolean unread) {
        Color ground = list.getBackground();
        return unread
                ? list.getForeground()
                : Palette.readable(Palette.mix(list.getForeground(), ground, 0.35), ground);
    }

    private static boolean isThere(Conversation room) {
        return room.roster().names().contains(room.facts().with());
    }

    /** The name, and what is unread. */
    String spoken(Conversation room) {
        String title = SpokenText.of(room.facts().title());
        return texts.of(
                "side.unread",
                title,
                room.readMarker().unread(),
                room.readMarker().mentions());
    }
}
