package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.ConnectInput;
import cortile.desktop.text.Texts;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JProgressBar;
import javax.swing.JTextField;

/** The parts of the connect form and where they stand; {@link ConnectPanel} gives them their meaning. */
final class ConnectFields extends JPanel {

    private static final int WIDTH = 420;

    final JTextField host = new JTextField();
    final JTextField port = new JTextField();
    final JTextField name = new JTextField();
    final JPasswordField password = new JPasswordField();
    final JCheckBox encrypted = new JCheckBox();
    final SavedServers servers;
    final TrustPanel trust;
    final WrappedText note = new WrappedText("note");
    final WrappedText error = new WrappedText("error");
    final WrappedText status = new WrappedText("form-status");
    final JProgressBar progress = new JProgressBar();
    final JButton connect;
    final JButton cancel;
    final JButton quit;

    private final JLabel passwordLabel;
    private int line;

    ConnectFields(Texts texts) {
        super(new GridBagLayout());
        this.connect = button("connect", texts.of("form.connect"));
        this.cancel = button("cancel", texts.of("form.cancel"));
        this.quit = button("quit", texts.of("form.quit"));
        this.servers = new SavedServers(texts);
        this.trust = new TrustPanel(texts);
        setName("connect-form");
        putClientProperty(
                FlatClientProperties.STYLE,
                "arc: 16; [light]background: #fff; [dark]background: lighten(@background,4%)");
        setBorder(BorderFactory.createEmptyBorder(scale(28), scale(32), scale(24), scale(32)));
        addHeading(texts);
        addLine(servers, 0, 4);
        addField(texts.of("form.host"), "host", host);
        addField(texts.of("form.port"), "port", port);
        addEncrypted(texts);
        addField(texts.of("form.name"), "name", name);
        name.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, texts.of("form.name.hint"));
        this.passwordLabel = addField(texts.of("form.password"), "password", password);
        askForPassword(false);
        addMessages();
        addButtons();
    }

    private static int scale(int pixels) {
        return UIScale.scale(pixels);
    }

    private static JButton button(String name, String text) {
        JButton button = new JButton(text);
        button.setName(name);
        button.putClientProperty(FlatClientProperties.STYLE, "arc: 8; margin: 5,16,5,16");
        return button;
    }

    private void addHeading(Texts texts) {
        PlainLabel title = new PlainLabel("form-title");
        title.setText(texts.of("form.title"));
        title.setIcon(new ImageIcon(AppIcon.image(scale(30))));
        title.setIconTextGap(scale(12));
        title.putClientProperty(FlatClientProperties.STYLE_CLASS, "h1");
        addLine(title, 0, 4);
        WrappedText subtitle = new WrappedText("form-subtitle");
        subtitle.show(texts.of("form.subtitle"));
        addLine(subtitle, 0, 12);
    }

    private JLabel addField(String text, String fieldName, JTextField field) {
        JLabel label = new JLabel(text);
        label.setName(fieldName + "-label");
        label.setLabelFor(field);
        label.putClientProperty(FlatClientProperties.STYLE, "font: bold -1");
        field.setName(fieldName);
        field.putClientProperty(FlatClientProperties.STYLE, "arc: 8; margin: 5,8,5,8");
        field.putClientProperty(
                FlatClientProperties.SELECT_ALL_ON_FOCUS_POLICY,
                FlatClientProperties.SELECT_ALL_ON_FOCUS_POLICY_ALWAYS);
        addLine(label, 6, 2);
        addLine(field, 0, 2);
        return label;
    }

    private void addEncrypted(Texts texts) {
        encrypted.setName("encrypted");
        encrypted.setText(texts.of("form.encrypted"));
        encrypted.setToolTipText(texts.of("form.encrypted.hint"));
        encrypted.setOpaque(false);
        addLine(encrypted, 4, 2);
    }

    private void addMessages() {
        error.putClientProperty(FlatClientProperties.STYLE, "[light]foreground: #b3261e; [dark]foreground: #ff9c94");
        progress.setName("progress");
        progress.setPreferredSize(new Dimension(0, scale(3)));
        addLine(note, 8, 0);
        addLine(error, 8, 0);
        addLine(trust, 4, 0);
        addLine(status, 6, 2);
        addLine(progress, 0, 4);
        note.show("");
        error.show("");
        status.show("");
    }

    private void addButtons() {
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
        buttons.setOpaque(false);
        buttons.add(quit);
        buttons.add(Box.createHorizontalStrut(scale(8)));
        // Never both at once, so one distance serves the two.
        buttons.add(cancel);
        buttons.add(connect);
        addLine(buttons, 16, 0);
    }

    private void addLine(Component component, int above, int below) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = 0;
        place.gridy = line++;
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.insets = new Insets(scale(above), 0, scale(below), 0);
        add(component, place);
    }

    List<JTextField> all() {
        return List.of(host, port, name, password);
    }

    /** Shows where the password is written, or takes it away with what stands in it. */
    void askForPassword(boolean asked) {
        passwordLabel.setVisible(asked);
        password.setVisible(asked);
        if (!asked) {
            password.setText("");
        }
        revalidate();
    }

    ConnectInput input() {
        return new ConnectInput(host.getText(), port.getText(), name.getText(), encrypted.isSelected());
    }

    /** While connecting nothing can be changed, only cancelled. */
    void setConnecting(boolean connecting) {
        all().forEach(field -> field.setEnabled(!connecting));
        encrypted.setEnabled(!connecting);
        servers.setPossible(!connecting);
        connect.setVisible(!connecting);
        cancel.setVisible(connecting);
        progress.setVisible(connecting);
        // Its animation would go on unseen.
        progress.setIndeterminate(connecting);
        if (connecting) {
            cancel.requestFocusInWindow();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(scale(WIDTH), super.getPreferredSize().height);
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }
}
