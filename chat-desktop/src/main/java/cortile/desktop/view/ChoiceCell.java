package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import org.jspecify.annotations.Nullable;

/** Paints one choice of a {@link ChoiceList}: a sign, a name, a detail, something at the end, and a badge. */
final class ChoiceCell<T> extends JPanel implements ListCellRenderer<T> {

    private final PlainLabel title = new PlainLabel("choice-title");
    private final PlainLabel detail = new PlainLabel("choice-detail");
    private final PlainLabel end = new PlainLabel("choice-end");
    private final Badge badge = new Badge();
    private final BiConsumer<ChoiceCell<T>, T> filler;
    private boolean chosen;

    /** @param filler shows a choice by {@link #show} */
    ChoiceCell(BiConsumer<ChoiceCell<T>, T> filler) {
        super(new BorderLayout(UIScale.scale(10), 0));
        this.filler = filler;
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(6), UIScale.scale(10), UIScale.scale(6), UIScale.scale(10)));
        title.setIconTextGap(UIScale.scale(8));
        JPanel right = new JPanel(new BorderLayout(UIScale.scale(8), 0));
        right.setOpaque(false);
        right.add(end, BorderLayout.CENTER);
        right.add(badge, BorderLayout.EAST);
        add(title, BorderLayout.WEST);
        add(detail, BorderLayout.CENTER);
        add(right, BorderLayout.EAST);
    }

    /** Fills the cell; what is empty takes no room. */
    void show(String name, @Nullable Icon sign, String more, String atEnd) {
        title.setText(name);
        title.setIcon(sign);
        detail.setText(more);
        end.setText(atEnd);
        badge.show(0, false);
        getAccessibleContext().setAccessibleName(SpokenText.of((name + " " + more + " " + atEnd).strip()));
    }

    void showUnread(int unread, boolean urgent) {
        badge.show(unread, urgent);
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends T> list, T value, int index, boolean selected, boolean focused) {
        filler.accept(this, value);
        chosen = selected;
        setBackground(list.getSelectionBackground());
        Color plain = selected ? list.getSelectionForeground() : list.getForeground();
        Color ground = selected ? list.getSelectionBackground() : list.getBackground();
        title.setForeground(plain);
        title.setFont(list.getFont());
        Color quiet = Palette.readable(Palette.mix(plain, ground, 0.35), ground);
        detail.setForeground(quiet);
        end.setForeground(quiet);
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (chosen) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(getBackground());
            g.fillRoundRect(0, 0, getWidth(), getHeight(), UIScale.scale(10), UIScale.scale(10));
            g.dispose();
        }
    }
}
