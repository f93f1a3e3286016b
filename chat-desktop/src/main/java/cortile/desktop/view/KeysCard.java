package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.text.Wording;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;

/** Lists what can be done by key. */
final class KeysCard extends Card {

    private final JButton close;

    KeysCard(Wording wording, Runnable whenClosed) {
        super("keys-card", wording, whenClosed);
        setTitle(texts.of("keys.title"));
        JScrollPane scroll = new JScrollPane(keys());
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        addGrowing(scroll, 6);
        close = button("keys-close", "card.close", this::close);
        addButtons(close);
    }

    private JPanel keys() {
        JPanel list = new JPanel(new GridBagLayout());
        list.setOpaque(false);
        List<String> lines = texts.of("keys.list").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int end = lines.get(i).indexOf(": ");
            PlainLabel key = label("key-" + i, lines.get(i).substring(0, end));
            key.putClientProperty(FlatClientProperties.STYLE, "font: bold -1");
            add(list, key, i, 0);
            add(list, label("meaning-" + i, lines.get(i).substring(end + 2)), i, 1);
        }
        return list;
    }

    private static PlainLabel label(String name, String text) {
        PlainLabel label = new PlainLabel(name);
        label.setText(text);
        return label;
    }

    private static void add(JPanel list, PlainLabel label, int line, int column) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = column;
        place.gridy = line;
        place.weightx = column;
        place.anchor = GridBagConstraints.LINE_START;
        place.insets = new Insets(UIScale.scale(2), 0, UIScale.scale(2), UIScale.scale(14));
        list.add(label, place);
    }

    @Override
    JComponent firstField() {
        return close;
    }
}
