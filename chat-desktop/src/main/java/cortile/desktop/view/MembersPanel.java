package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Conversation;
import cortile.desktop.text.Texts;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;

/** Who is in the room. */
final class MembersPanel extends JPanel {

    private final Conversation conversation;
    private final Texts texts;
    private final DefaultListModel<String> model = new DefaultListModel<>();
    private final JList<String> list = new JList<>(model);
    private final PlainLabel title = new PlainLabel("members-title");
    private boolean online = true;

    MembersPanel(Conversation conversation, Texts texts) {
        super(new BorderLayout());
        this.conversation = conversation;
        this.texts = texts;
        list.setName("members");
        list.getAccessibleContext().setAccessibleName(texts.of("chat.members"));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.putClientProperty(FlatClientProperties.STYLE, "background: $Panel.background");
        list.setCellRenderer(new MemberRenderer());
        // A fixed size, or the list would ask every name for its width on each change.
        list.setPrototypeCellValue("M");
        title.putClientProperty(FlatClientProperties.STYLE, "font: bold -2");
        title.setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(14), UIScale.scale(14), UIScale.scale(6), UIScale.scale(8)));
        JScrollPane scroll = new JScrollPane(list);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(title, BorderLayout.NORTH);
        add(scroll, BorderLayout.CENTER);
        conversation.roster().addListener(this::refresh);
        refresh();
    }

    private void refresh() {
        Edt.require();
        model.clear();
        model.addAll(conversation.roster().names());
        title.setText(texts.of("chat.members.title", model.size()));
    }

    JList<String> names() {
        return list;
    }

    /** Greys everybody while nothing is known of them. */
    void setOnline(boolean nowOnline) {
        online = nowOnline;
        list.repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(190), super.getPreferredSize().height);
    }

    private final class MemberRenderer implements ListCellRenderer<String> {
        private final PlainLabel label = new PlainLabel("member");

        @Override
        public Component getListCellRendererComponent(
                JList<? extends String> in, String name, int index, boolean selected, boolean focused) {
            boolean away = conversation.roster().awayNote(name).isPresent();
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
            String who = name.equals(conversation.ownName()) ? texts.of("chat.you", name) : name;
            return conversation
                    .roster()
                    .awayNote(name)
                    .map(note -> note.isEmpty() ? texts.of("chat.away", who) : texts.of("chat.away.note", who, note))
                    .orElse(who);
        }
    }
}
