package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.ConnectInput;
import cortile.desktop.text.Texts;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingConstants;

/** The servers one has been on, each a click away; takes no room where there are none. */
final class SavedServers extends JPanel {

    private final Texts texts;
    private Consumer<ConnectInput> choose = server -> {};
    private Consumer<ConnectInput> forget = server -> {};

    SavedServers(Texts texts) {
        this.texts = texts;
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setName("saved-servers");
        getAccessibleContext().setAccessibleName(texts.of("form.servers"));
        setOpaque(false);
        setVisible(false);
    }

    /** Tells which server was clicked, and which is to be forgotten. */
    void on(Consumer<ConnectInput> chosen, Consumer<ConnectInput> forgotten) {
        choose = chosen;
        forget = forgotten;
    }

    void show(List<ConnectInput> servers) {
        removeAll();
        for (int i = 0; i < servers.size(); i++) {
            add(line(i, servers.get(i)));
        }
        setVisible(!servers.isEmpty());
        revalidate();
        repaint();
    }

    private JPanel line(int index, ConnectInput server) {
        String where = server.check().target().endpoint().toString();
        JButton button = new JButton(texts.of("form.server", server.name(), where));
        button.setName("server-" + index);
        button.putClientProperty("html.disable", true);
        button.setIcon(server.encrypted() ? Glyph.LOCK : null);
        button.setHorizontalAlignment(SwingConstants.LEADING);
        button.setMinimumSize(new Dimension(0, button.getPreferredSize().height));
        button.putClientProperty(
                FlatClientProperties.STYLE,
                "arc: 8; margin: 3,8,3,8; borderWidth: 0; background: $TextField.background");
        button.addActionListener(event -> choose.accept(server));
        JPanel line = new JPanel(new BorderLayout(UIScale.scale(4), 0));
        line.setOpaque(false);
        line.add(button, BorderLayout.CENTER);
        line.add(
                new ToolButton("server-forget-" + index, Glyph.CLOSE, texts.of("form.server.forget", where))
                        .doing(() -> forget.accept(server)),
                BorderLayout.EAST);
        return line;
    }

    /** @param possible whether a click does anything */
    void setPossible(boolean possible) {
        enable(this, possible);
    }

    private static void enable(Container container, boolean enabled) {
        for (Component child : container.getComponents()) {
            child.setEnabled(enabled);
            if (child instanceof Container inner) {
                enable(inner, enabled);
            }
        }
    }
}
