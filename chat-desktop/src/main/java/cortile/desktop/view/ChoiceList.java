package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;

/** A list one chooses from while typing in a field above it: arrows move, Enter or a click chooses. */
final class ChoiceList<T> extends JList<T> {

    private final DefaultListModel<T> model = new DefaultListModel<>();

    /** @param choose run when the selected one is chosen */
    ChoiceList(String name, ListCellRenderer<T> renderer, Runnable choose) {
        setModel(model);
        setName(name);
        setCellRenderer(renderer);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setFocusable(false);
        putClientProperty(FlatClientProperties.STYLE, "background: null");
        setOpaque(false);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int index = locationToIndex(event.getPoint());
                if (index >= 0 && getCellBounds(index, index).contains(event.getPoint())) {
                    setSelectedIndex(index);
                    choose.run();
                }
            }
        });
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean otherWidth = width != getWidth();
        super.setBounds(x, y, width, height);
        if (otherWidth) {
            // A list remembers its cells' heights, which change with its width.
            setFixedCellHeight(1);
            setFixedCellHeight(-1);
        }
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    /** Has the field move the selection and choose. */
    void steerFrom(JTextField field, Runnable changed, Runnable choose) {
        bind(field, KeyEvent.VK_UP, () -> move(-1));
        bind(field, KeyEvent.VK_DOWN, () -> move(1));
        bind(field, KeyEvent.VK_PAGE_UP, () -> move(-8));
        bind(field, KeyEvent.VK_PAGE_DOWN, () -> move(8));
        field.addActionListener(event -> choose.run());
        TypedText.on(field, changed);
    }

    private static void bind(JTextField field, int key, Runnable action) {
        KeyStroke stroke = KeyStroke.getKeyStroke(key, 0);
        field.getInputMap().put(stroke, stroke.toString());
        field.getActionMap().put(stroke.toString(), new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    /** Shows these with the first selected. */
    void show(List<T> choices) {
        model.clear();
        model.addAll(choices);
        setSelectedIndex(choices.isEmpty() ? -1 : 0);
        if (!choices.isEmpty()) {
            ensureIndexIsVisible(0);
        }
    }

    void move(int step) {
        if (!model.isEmpty()) {
            int index = Math.max(0, Math.min(model.size() - 1, getSelectedIndex() + step));
            setSelectedIndex(index);
            ensureIndexIsVisible(index);
        }
    }
}
