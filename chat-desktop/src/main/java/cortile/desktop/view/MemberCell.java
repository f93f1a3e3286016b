package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Conversation;
import cortile.desktop.text.Texts;
import java.awt.Color;
import java.awt.Component;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JList;
import javax.swing.ListCellRenderer;

/** Paints one member of a room: there, or away. */
final class MemberCell implements ListCellRenderer<String> {

    private final Supplier<Conversation> room;
    private final Texts texts;
    private final PlainLabel label = new PlainLabel("member");
    private boolean online = true;

    MemberCell(Supplier<Conversation> room, Texts texts) {
        this.room = room;
        this.texts = texts;
    }

    /** Greys everybody while nothing is known of them. */
    void setOnline(boolean nowOnline) {
        online = nowOnline;
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends String> in, String name, int index, boolean selected, boolean focused) {
        boolean away = room.get().roster().awayNote(name).isPresent();
        label.setText(textOf(name));
        label.setToolTipText(null);
        label.setFont(in.getFont());
        label.setIcon(new StatusDot(online && !away));
        label.setIconTextGap(UIScale.scale(8));
        label.setOpaque(selected);
        label.setBackground(in.getSelectionBackground());
        Color plain = away ? quiet(in) : in.getForeground();
        label.setForeground(selected ? in.getSelectionForeground() : plain);
        label.setEnabled(online);
        label.setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(4), UIScale.scale(14), UIScale.scale(4), UIScale.scale(8)));
        return label;
    }

    private static Color quiet(JList<?> in) {
        Color ground = in.getBackground();
        return Palette.readable(Palette.mix(in.getForeground(), ground, 0.45), ground);
    }

    private String textOf(String name) {
        String who = name.equals(room.get().ownName()) ? texts.of("chat.you", name) : name;
        return room.get()
                .roster()
                .awayNote(name)
                .map(note -> note.isEmpty() ? texts.of("chat.away", who) : texts.of("chat.away.note", who, note))
                .orElse(who);
    }
}
