package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.text.Texts;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.Frame;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.KeyStroke;

/** Asks for passwords, a new one twice; does not keep the window from being used. For one use. */
final class PasswordDialog {

    /** As the server has it; it looks again. */
    private static final int SHORTEST = 8;

    private final Texts texts;
    private final JDialog dialog;
    private final JPanel lines = new JPanel(new GridBagLayout());
    private final JPasswordField present = new JPasswordField();
    private final JPasswordField wanted = new JPasswordField(24);
    private final JPasswordField again = new JPasswordField();
    private final WrappedText error = new WrappedText("password-error");

    PasswordDialog(Frame owner, Texts texts) {
        this.texts = texts;
        this.dialog = new JDialog(owner);
    }

    /** Asks for a password to make an account with. */
    void register(String name, Consumer<String> register) {
        WrappedText text = new WrappedText("password-text");
        text.show(texts.of("account.register.text", name));
        addLine(text, 4);
        addNew();
        open("account.register.title", () -> whenGood(() -> register.accept(textOf(wanted))));
    }

    /** Asks for the present password and another one. */
    void change(BiConsumer<String, String> change) {
        add("account.present", "password-present", present);
        addNew();
        open("account.change.title", () -> whenGood(() -> change.accept(textOf(present), textOf(wanted))));
    }

    private void addNew() {
        add("account.wanted", "password-wanted", wanted);
        add("account.again", "password-again", again);
    }

    private void add(String key, String name, JPasswordField field) {
        JLabel label = new JLabel(texts.of(key));
        label.setLabelFor(field);
        label.putClientProperty(FlatClientProperties.STYLE, "font: bold -1");
        field.setName(name);
        addLine(label, 6);
        addLine(field, 2);
    }

    private void addLine(Component component, int above) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = 0;
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.insets = new Insets(UIScale.scale(above), 0, 0, 0);
        lines.add(component, place);
    }

    private static String textOf(JPasswordField field) {
        return new String(field.getPassword());
    }

    /** Says whether what is written can be sent, and sends it. */
    private boolean whenGood(Runnable send) {
        String password = textOf(wanted);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            error.show(texts.of("account.short", SHORTEST));
            return false;
        } else if (!password.equals(textOf(again))) {
            error.show(texts.of("account.differ"));
            return false;
        }
        send.run();
        return true;
    }

    private void open(String title, BooleanSupplier accept) {
        error.show("");
        error.putClientProperty(FlatClientProperties.STYLE, "[light]foreground: #b3261e; [dark]foreground: #ff9c94");
        JPanel content = new JPanel(new BorderLayout(0, UIScale.scale(8)));
        int side = UIScale.scale(20);
        content.setBorder(BorderFactory.createEmptyBorder(side, side, side, side));
        content.add(lines, BorderLayout.NORTH);
        content.add(error, BorderLayout.CENTER);
        content.add(buttons(accept), BorderLayout.SOUTH);
        dialog.setTitle(texts.of(title));
        dialog.setName("password-dialog");
        dialog.setContentPane(content);
        dialog.pack();
        dialog.setLocationRelativeTo(dialog.getOwner());
        dialog.setVisible(true);
    }

    private JPanel buttons(BooleanSupplier accept) {
        JButton cancel = new JButton(texts.of("account.cancel"));
        cancel.setName("password-cancel");
        cancel.addActionListener(event -> dialog.dispose());
        JButton ok = new JButton(texts.of("account.ok"));
        ok.setName("password-ok");
        ok.addActionListener(event -> {
            if (accept.getAsBoolean()) {
                dialog.dispose();
            } else {
                dialog.pack();
            }
        });
        dialog.getRootPane().setDefaultButton(ok);
        dialog.getRootPane()
                .registerKeyboardAction(
                        event -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING));
        buttons.add(cancel);
        buttons.add(ok);
        return buttons;
    }
}
