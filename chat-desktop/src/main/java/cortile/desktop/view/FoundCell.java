package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.ChatSession;
import cortile.desktop.text.Wording;
import cortile.protocol.message.HistoryEntry.Message;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.ListCellRenderer;
import org.jspecify.annotations.Nullable;

/** Paints a message that was found: who, where, when, and its words. */
final class FoundCell extends JPanel implements ListCellRenderer<Message> {

    /** As much as tells whether it is the one. */
    private static final int MOST_CHARACTERS = 160;

    private final ChatSession session;
    private final Wording wording;
    private final PlainLabel author = new PlainLabel("found-author");
    private final PlainLabel place = new PlainLabel("found-place");
    private final JTextArea words = new JTextArea();
    private @Nullable Palette palette;

    FoundCell(ChatSession session, Wording wording) {
        super(new BorderLayout(UIScale.scale(6), UIScale.scale(2)));
        this.session = session;
        this.wording = wording;
        words.setLineWrap(true);
        words.setWrapStyleWord(true);
        words.setOpaque(false);
        words.setBorder(BorderFactory.createEmptyBorder());
        place.putClientProperty(FlatClientProperties.STYLE, "font: -1; foreground: $Label.disabledForeground");
        JPanel top = new JPanel(new BorderLayout(UIScale.scale(8), 0));
        top.setOpaque(false);
        top.add(author, BorderLayout.WEST);
        top.add(place, BorderLayout.CENTER);
        add(top, BorderLayout.NORTH);
        add(words, BorderLayout.CENTER);
        setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(7), UIScale.scale(10), UIScale.scale(7), UIScale.scale(8)));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        palette = null;
    }

    private Palette palette() {
        if (palette == null) {
            palette = new Palette();
        }
        return palette;
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends Message> list, Message message, int index, boolean selected, boolean focused) {
        Color plain = selected ? list.getSelectionForeground() : list.getForeground();
        setBackground(list.getSelectionBackground());
        setOpaque(selected);
        author.setText(message.from());
        author.setFont(list.getFont().deriveFont(Font.BOLD));
        author.setForeground(selected ? plain : palette().ofName(message.from()));
        place.setText(roomOf(message) + wording.momentOf(message.at()));
        words.setFont(list.getFont());
        words.setForeground(plain);
        words.setText(shortened(message.text()));
        words.setSize(Math.max(UIScale.scale(120), list.getWidth() - UIScale.scale(20)), Short.MAX_VALUE);
        getAccessibleContext()
                .setAccessibleName(SpokenText.of(message.from() + ", " + place.getText() + ": " + words.getText()));
        return this;
    }

    private String roomOf(Message message) {
        return session.rooms()
                .find(message.room())
                .map(room -> (room.facts().isDirect() ? "" : "#") + room.facts().title() + " · ")
                .orElse("");
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= MOST_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }
}
