package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.EarlierMessages;
import cortile.desktop.model.Timeline;
import cortile.desktop.text.Texts;
import java.awt.Dimension;
import java.awt.Point;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.BoundedRangeModel;
import javax.swing.JButton;
import javax.swing.JLayeredPane;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingConstants;

/**
 * The conversation with its scroll bar: follows what is new only while its end is in sight, else counts it.
 *
 * <p>Confined to the event-dispatch thread.
 */
final class TimelinePane extends JLayeredPane implements Timeline.Listener {

    private final TimelineView view;
    private final EarlierMessages earlier;
    private final Texts texts;
    private final JViewport viewport = new FollowingViewport();
    private final JScrollPane scroll = new FollowingScrollPane();
    private final JButton newMessages = new JButton();
    private final PlainLabel loading = new PlainLabel("loading-earlier");
    private final CatchUpLine catchingUp;
    private Consumer<Boolean> followListener = followed -> {};
    private boolean following = true;
    private int unseen;
    private boolean layingOut;
    /** The row under the eye: the first in sight. */
    private int anchor;
    /** How much of it is in sight, counted from its end: its beginning changes with what comes before it. */
    private int anchorInSight;

    TimelinePane(TimelineView view, Conversation conversation, Texts texts) {
        this.view = view;
        this.earlier = conversation.earlier();
        this.texts = texts;
        this.catchingUp = new CatchUpLine(conversation, texts);
        scroll.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        viewport.setView(view);
        scroll.setViewport(viewport);
        scroll.setName("messages-scroll");
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().getModel().addChangeListener(event -> scrolled());
        view.getAccessibleContext().setAccessibleName(texts.of("chat.messages"));
        prepareButton();
        prepareLoading();
        add(scroll, JLayeredPane.DEFAULT_LAYER);
        add(newMessages, JLayeredPane.PALETTE_LAYER);
        add(loading, JLayeredPane.PALETTE_LAYER);
        add(catchingUp, JLayeredPane.PALETTE_LAYER);
        view.timeline().addListener(this);
        earlier.addListener(() -> loading.setVisible(earlier.isLoading()));
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

    private void prepareLoading() {
        loading.setText(texts.of("chat.loading-earlier"));
        loading.putClientProperty(
                FlatClientProperties.STYLE, "background: @background; foreground: $Label.disabledForeground");
        loading.setOpaque(true);
        loading.setHorizontalAlignment(SwingConstants.CENTER);
        int side = UIScale.scale(12);
        loading.setBorder(BorderFactory.createEmptyBorder(side / 3, side, side / 3, side));
        loading.setVisible(false);
    }

    @Override
    public void doLayout() {
        scroll.setBounds(0, 0, getWidth(), getHeight());
        loading.setBounds(0, 0, getWidth(), loading.getPreferredSize().height);
        catchingUp.setBounds(0, 0, getWidth(), catchingUp.getPreferredSize().height);
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

    /** What moves the list outside of layout is the user: at the end he follows, elsewhere he reads. */
    private void scrolled() {
        if (!layingOut) {
            follow(atEnd());
            // The viewport itself may follow after this.
            int y = scroll.getVerticalScrollBar().getValue();
            rememberAnchor(y);
            if (Math.abs(view.topOf(view.timeline().base()) - y) < UIScale.scale(40)) {
                earlier.load();
            }
        }
    }

    private void rememberAnchor(int y) {
        anchor = Math.max(0, view.rowAt(y));
        anchorInSight = view.topOf(anchor + 1) - y;
    }

    private void goToAnchor() {
        viewport.setViewPosition(new Point(0, Math.max(0, view.topOf(anchor + 1) - anchorInSight)));
    }

    private boolean atEnd() {
        BoundedRangeModel model = scroll.getVerticalScrollBar().getModel();
        return model.getValue() + model.getExtent() >= model.getMaximum() - UIScale.scale(8);
    }

    private void follow(boolean followed) {
        following = followed;
        if (followed) {
            count(0);
        }
        followListener.accept(followed);
    }

    /** Tells the listener whether the end is in sight. */
    void onFollow(Consumer<Boolean> listener) {
        followListener = listener;
        listener.accept(following);
    }

    private void goToEnd() {
        int y = Math.max(0, viewport.getViewSize().height - viewport.getHeight());
        viewport.setViewPosition(new Point(0, y));
    }

    /** Keeps the end in sight while it is followed, else what is being read, whatever has grown or shrunk. */
    private void layOut(Runnable layout, Runnable unlessFollowing) {
        layingOut = true;
        layout.run();
        if (following) {
            goToEnd();
        } else {
            unlessFollowing.run();
        }
        layingOut = false;
    }

    /** A short conversation cannot be scrolled to its top: it is there. */
    private void fill() {
        if (view.getHeight() <= viewport.getHeight()) {
            earlier.load();
        }
    }

    private final class FollowingViewport extends JViewport {
        @Override
        public void doLayout() {
            TimelinePane.this.layOut(super::doLayout, TimelinePane.this::goToAnchor);
            rememberAnchor(getViewPosition().y);
            fill();
        }
    }

    private final class FollowingScrollPane extends JScrollPane {
        @Override
        public void doLayout() {
            TimelinePane.this.layOut(super::doLayout, () -> {});
        }
    }

    @Override
    public void inserted(int index, int count) {
        if (index <= anchor) {
            anchor += count;
        } else if (!following) {
            count(unseen + count);
        }
    }

    @Override
    public void changed(int index) {
        // Changed in place: nothing new to see.
    }

    @Override
    public void removed(int index) {
        anchor -= index < anchor ? 1 : 0;
    }

    @Override
    public void trimmed(int count) {
        anchor = Math.max(0, anchor - count);
    }

    private void count(int number) {
        if (number != unseen) {
            unseen = number;
            newMessages.setText(texts.of("chat.new", number));
            newMessages.setVisible(number > 0);
            revalidate();
        }
    }

    /** Whether what is newest is in sight. */
    boolean isFollowing() {
        return following;
    }

    /** Shows the row near the top; follows where all that stands from there on fits. */
    void openAt(int row) {
        int y = view.topOf(row) - UIScale.scale(12);
        if (y >= viewport.getViewSize().height - viewport.getHeight()) {
            scrollToEnd();
        } else {
            follow(false);
            viewport.setViewPosition(new Point(0, Math.max(0, y)));
            rememberAnchor(Math.max(0, y));
        }
    }

    /** Goes to the end and follows again. */
    void scrollToEnd() {
        follow(true);
        scroll.revalidate();
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
