package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.Excerpt;
import cortile.desktop.model.ReadMarker;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import org.jspecify.annotations.Nullable;

/** What was said in one room, or an excerpt of long ago in its place; keeps where the user was reading. */
final class RoomView extends JPanel {

    private static final String PRESENT = "present";
    private static final String PAST = "past";

    private final Conversation conversation;
    private final Wording wording;
    private final TimelineView view;
    private final TimelinePane timeline;
    private final TimelineMouse mouse;
    private final CardLayout cards = new CardLayout();
    private final Function<TimelineView, TimelineMouse> mice;
    private @Nullable TimelineMouse pastMouse;

    /** @param mice gives a view of messages its mouse and menu */
    RoomView(Conversation conversation, Wording wording, Function<TimelineView, TimelineMouse> mice) {
        this.conversation = conversation;
        this.wording = wording;
        this.mice = mice;
        setLayout(cards);
        this.view = new TimelineView(conversation.timeline(), wording);
        this.timeline = new TimelinePane(view, conversation, wording.texts());
        this.mouse = mice.apply(view);
        add(timeline, PRESENT);
        ReadMarker marker = conversation.readMarker();
        marker.addListener(() -> view.setNewAfter(marker.line()));
        view.setNewAfter(marker.line());
    }

    Conversation conversation() {
        return conversation;
    }

    TimelineView view() {
        return view;
    }

    TimelinePane timeline() {
        return timeline;
    }

    /** The mouse of what is shown. */
    TimelineMouse mouse() {
        return pastMouse == null ? mouse : pastMouse;
    }

    /** The room is shown: where what is new begins, or where the user was. */
    void enter() {
        view.revalidate();
        int first = view.newRow();
        if (first >= 0) {
            // After layout: before it no row has a place.
            EventQueue.invokeLater(() -> timeline.openAt(view.newRow() < 0 ? first : view.newRow()));
        }
    }

    /** Another room is shown. */
    void rest() {
        leaveExcerpt();
    }

    /** Shows the message in its place, where it is among those shown; says whether it is. */
    boolean show(long seq) {
        int row = conversation.timeline().indexOf(seq);
        if (row >= 0) {
            leaveExcerpt();
            EventQueue.invokeLater(() -> {
                timeline.openAt(Math.max(0, row - 1));
                view.select(row);
            });
        }
        return row >= 0;
    }

    /** Shows what was said around a message of long ago. */
    void show(Excerpt excerpt) {
        leaveExcerpt();
        TimelineView past = new TimelineView(excerpt.timeline(), wording);
        past.setName("excerpt");
        past.getAccessibleContext().setAccessibleName(wording.texts().of("chat.messages"));
        pastMouse = mice.apply(past);
        JScrollPane scroll = new JScrollPane(past);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(scroll, BorderLayout.CENTER);
        panel.add(backBar(wording.texts()), BorderLayout.SOUTH);
        add(panel, PAST);
        cards.show(this, PAST);
        EventQueue.invokeLater(() -> showIn(past, scroll, excerpt.timeline().indexOf(excerpt.seq())));
    }

    private static void showIn(TimelineView past, JScrollPane scroll, int row) {
        if (row >= 0) {
            int y = past.topOf(row) - scroll.getViewport().getHeight() / 3;
            scroll.getVerticalScrollBar().setValue(y);
            past.select(row);
        }
    }

    private JPanel backBar(Texts texts) {
        PlainLabel sentence = new PlainLabel("excerpt-bar");
        sentence.setText(texts.of("excerpt.bar"));
        JButton back = new JButton(texts.of("excerpt.back"));
        back.setName("excerpt-back");
        back.putClientProperty(FlatClientProperties.STYLE, "arc: 8");
        back.addActionListener(event -> showNewest());
        JPanel bar = new JPanel(new BorderLayout());
        bar.setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(6), UIScale.scale(16), UIScale.scale(6), UIScale.scale(16)));
        bar.add(sentence, BorderLayout.CENTER);
        bar.add(back, BorderLayout.EAST);
        return bar;
    }

    /** Back to the room where it was; no effect where that is shown. */
    private void leaveExcerpt() {
        if (pastMouse != null) {
            pastMouse = null;
            remove(1);
            cards.show(this, PRESENT);
        }
    }

    /** Back to the room as it is, at its end. */
    void showNewest() {
        leaveExcerpt();
        timeline.scrollToEnd();
    }

    /** Whether what is newest is in sight. */
    boolean showsNewest() {
        return pastMouse == null && timeline.isFollowing();
    }

    /** Tells the listener whether the end is in sight. */
    void onFollow(Consumer<Boolean> listener) {
        timeline.onFollow(listener);
    }
}
