package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Timeline;
import cortile.desktop.text.Texts;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.BoundedRangeModel;
import javax.swing.JButton;
import javax.swing.JLayeredPane;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;

/**
 * The conversation with its scroll bar: follows what is new only while its end is in sight, else counts it.
 *
 * <p>Confined to the event-dispatch thread.
 */
final class TimelinePane extends JLayeredPane implements Timeline.Listener {

    private final Texts texts;
    private final JScrollPane scroll;
    private final JButton newMessages = new JButton();
    private boolean following = true;
    private int unseen;
    private int lastMaximum;
    private int lastExtent;

    TimelinePane(TimelineView view, Texts texts) {
        this.texts = texts;
        this.scroll = new JScrollPane(
                view, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setName("messages-scroll");
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().getModel().addChangeListener(event -> scrolled());
        view.getAccessibleContext().setAccessibleName(texts.of("chat.messages"));
        prepareButton();
        add(scroll, JLayeredPane.DEFAULT_LAYER);
        add(newMessages, JLayeredPane.PALETTE_LAYER);
        view.timeline().addListener(this);
    }

    private void prepareButton() {
        newMessages.setName("new-messages");
        newMessages.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_ROUND_RECT);
        newMessages.putClientProperty(
                FlatClientProperties.STYLE,
                "background: @accentColor; foreground: #fff; borderWidth: 0; focusWidth: 0");
        newMessages.setFocusable(false);
        newMessages.setVisible(false);
        newMessages.addActionListener(event -> scrollToEnd());
    }

    @Override
    public void doLayout() {
        scroll.setBounds(0, 0, getWidth(), getHeight());
        Dimension size = newMessages.getPreferredSize();
        int y = getHeight() - size.height - UIScale.scale(12);
        newMessages.setBounds((getWidth() - size.width) / 2, y, size.width, size.height);
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(640, 420));
    }

    @Override
    public Dimension getMinimumSize() {
        return UIScale.scale(new Dimension(240, 120));
    }

    /**
     * Tells the user's scrolling from the list's growing: where only the value has changed somebody scrolled, where the
     * range has changed the content did.
     */
    private void scrolled() {
        BoundedRangeModel model = scroll.getVerticalScrollBar().getModel();
        boolean contentChanged = model.getMaximum() != lastMaximum || model.getExtent() != lastExtent;
        lastMaximum = model.getMaximum();
        lastExtent = model.getExtent();
        if (contentChanged && following) {
            model.setValue(model.getMaximum() - model.getExtent());
        } else if (!contentChanged) {
            following = model.getValue() + model.getExtent() >= model.getMaximum() - UIScale.scale(8);
        }
        if (following) {
            count(0);
        }
    }

    @Override
    public void appended() {
        if (!following) {
            count(unseen + 1);
        }
    }

    @Override
    public void changed(int index) {
        // Changed in place: nothing new to see.
    }

    @Override
    public void trimmed(int count) {
        // The view keeps the scroll position itself.
    }

    private void count(int number) {
        if (number != unseen) {
            unseen = number;
            newMessages.setText(texts.of("chat.new", number));
            newMessages.setVisible(number > 0);
            revalidate();
        }
    }

    /** Goes to the end and follows again. */
    void scrollToEnd() {
        following = true;
        count(0);
        scroll.validate();
        JScrollBar bar = scroll.getVerticalScrollBar();
        bar.setValue(bar.getMaximum() - bar.getVisibleAmount());
    }

    void scrollToStart() {
        scroll.getVerticalScrollBar().setValue(0);
    }

    /** @param direction -1 up, 1 down */
    void scrollByPage(int direction) {
        JScrollBar bar = scroll.getVerticalScrollBar();
        bar.setValue(bar.getValue() + direction * bar.getBlockIncrement(direction));
    }
}
