package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.function.Supplier;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JPopupMenu;

/** A flat button with a sign instead of words; its tooltip and its accessible name say what it does. */
final class ToolButton extends JButton {

    ToolButton(String name, Icon sign, String meaning) {
        super(sign);
        setName(name);
        setToolTipText(meaning);
        getAccessibleContext().setAccessibleName(meaning);
        putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
    }

    /** Has the button do this. */
    ToolButton doing(Runnable action) {
        addActionListener(event -> action.run());
        return this;
    }

    /** Has the button open a menu below it. */
    ToolButton opening(Supplier<JPopupMenu> menu) {
        ActionListener opener = (ActionEvent event) -> menu.get().show((Component) event.getSource(), 0, getHeight());
        addActionListener(opener);
        return this;
    }
}
