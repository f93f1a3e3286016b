package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Access;
import cortile.desktop.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JRadioButton;

/** Who may enter a room, with the password where one is needed. */
final class AccessChoice extends JPanel {

    private final Map<Access, JRadioButton> buttons = new EnumMap<>(Access.class);
    private final JPasswordField password = new JPasswordField();

    AccessChoice(Texts texts) {
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setOpaque(false);
        JLabel label = new JLabel(texts.of("create.access"));
        label.putClientProperty(FlatClientProperties.STYLE, "font: bold -1");
        add(label);
        ButtonGroup group = new ButtonGroup();
        add(Access.PUBLIC, texts.of("create.public"), group);
        add(Access.PRIVATE, texts.of("create.private"), group);
        add(Access.PASSWORD, texts.of("create.with-password"), group);
        password.setName("access-password");
        password.getAccessibleContext().setAccessibleName(texts.of("create.password"));
        password.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, texts.of("create.password"));
        password.putClientProperty(FlatClientProperties.STYLE, "arc: 8; margin: 5,8,5,8");
        password.setAlignmentX(LEFT_ALIGNMENT);
        add(password);
        choose(Access.PUBLIC);
    }

    private void add(Access access, String text, ButtonGroup group) {
        JRadioButton button = new JRadioButton(text);
        button.setName("access-" + access.wireName());
        button.setOpaque(false);
        button.setBorder(BorderFactory.createEmptyBorder(UIScale.scale(3), 0, UIScale.scale(3), 0));
        button.addActionListener(event -> choose(access));
        group.add(button);
        buttons.put(access, button);
        add(button);
    }

    void choose(Access access) {
        password.setVisible(access == Access.PASSWORD);
        JRadioButton button = buttons.get(access);
        if (button != null) {
            button.setSelected(true);
        }
        revalidate();
    }

    Access chosen() {
        return buttons.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Access.PUBLIC);
    }

    String password() {
        return new String(password.getPassword());
    }

    void focusPassword() {
        password.requestFocusInWindow();
    }

    void onEnter(Runnable action) {
        password.addActionListener(event -> action.run());
    }
}
