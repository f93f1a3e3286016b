package cortile.desktop.view;

import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.Entry.Said;
import cortile.desktop.model.SayResult;
import cortile.desktop.model.SessionState;
import cortile.desktop.model.SessionState.Phase;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.InputEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import javax.swing.SwingConstants;

/** The room: header, banner when needed, conversation, composer, people, status line. */
final class RoomPanel extends JPanel {

    private final ChatSession session;
    private final Conversation conversation;
    private final Texts texts;
    private final RoomHeader header;
    private final TimelineView view;
    private final TimelinePane timeline;
    private final TimelineMouse mouse;
    private final Composer composer;
    private final Banner banner;
    private final TypingLine typing;
    private final MembersPanel members;
    private final StatusLine status;
    private final JPanel side = new JPanel(new BorderLayout());
    private boolean following = true;
    private boolean windowFocused;

    RoomPanel(ChatSession session, Wording wording, Runnable quit) {
        super(new BorderLayout());
        this.session = session;
        this.conversation = session.conversation();
        this.texts = wording.texts();
        this.header = new RoomHeader(conversation.facts(), texts);
        this.typing = new TypingLine(conversation.facts().typing(), wording);
        this.view = new TimelineView(conversation.timeline(), wording);
        this.timeline = new TimelinePane(view, conversation.earlier(), texts);
        TimelineMenu menu = new TimelineMenu(texts, new MessageActions());
        this.mouse = TimelineMouse.install(view, menu, session.speech()::sayAgain);
        this.composer = new Composer(texts, new ComposerActions());
        this.banner = new Banner(session, wording, quit);
        this.members = new MembersPanel(conversation, texts);
        this.status = new StatusLine(texts);
        layOut();
        bindKeys();
        timeline.onFollow(followed -> {
            following = followed;
            tellWhatIsInSight();
        });
    }

    private void layOut() {
        JPanel top = new JPanel(new BorderLayout());
        top.add(header, BorderLayout.NORTH);
        top.add(new JSeparator(), BorderLayout.CENTER);
        top.add(banner, BorderLayout.SOUTH);
        JPanel middle = new JPanel(new BorderLayout());
        middle.add(top, BorderLayout.NORTH);
        middle.add(timeline, BorderLayout.CENTER);
        JPanel bottom = new JPanel(new BorderLayout());
        bottom.add(typing, BorderLayout.NORTH);
        bottom.add(composer, BorderLayout.CENTER);
        middle.add(bottom, BorderLayout.SOUTH);
        side.add(new JSeparator(SwingConstants.VERTICAL), BorderLayout.WEST);
        side.add(members, BorderLayout.CENTER);
        add(middle, BorderLayout.CENTER);
        add(side, BorderLayout.EAST);
        add(status, BorderLayout.SOUTH);
    }

    private void bindKeys() {
        ComposerText text = composer.text();
        text.bind(KeyEvent.VK_PAGE_UP, 0, () -> timeline.scrollByPage(-1));
        text.bind(KeyEvent.VK_PAGE_DOWN, 0, () -> timeline.scrollByPage(1));
        text.bind(KeyEvent.VK_HOME, InputEvent.CTRL_DOWN_MASK, timeline::scrollToStart);
        text.bind(KeyEvent.VK_END, InputEvent.CTRL_DOWN_MASK, timeline::scrollToEnd);
        text.bind(KeyEvent.VK_C, InputEvent.CTRL_DOWN_MASK, this::copy);
        view.addKeyListener(new TimelineKeys());
    }

    /** Copies what is selected, in the composer first, else in the conversation. */
    void copy() {
        if (composer.text().getSelectedText() != null) {
            composer.text().copy();
        } else {
            mouse.copy();
        }
    }

    /** Shows what the state asks for. */
    void show(SessionState state) {
        boolean online = state.phase() == Phase.ONLINE;
        banner.show(state);
        members.setOnline(online);
        status.show(state, conversation);
        header.refresh();
        tellWhatIsInSight();
        composer.text().setPlaceholder(texts.of("chat.compose", conversation.room()));
        revalidate();
    }

    /** @param endpoint where we are, for the status line */
    void setEndpoint(String endpoint) {
        status.setEndpoint(endpoint);
    }

    /** The user looks at the window, or no longer. */
    void setWindowFocused(boolean focused) {
        windowFocused = focused;
        tellWhatIsInSight();
    }

    private void tellWhatIsInSight() {
        session.readMarker().setInSight(windowFocused && following && isShowing());
    }

    void showMembers(boolean shown) {
        side.setVisible(shown);
        revalidate();
    }

    /** Goes to what is newest: the room has just been entered. */
    void enter() {
        timeline.scrollToEnd();
        focusComposer();
    }

    void focusComposer() {
        composer.text().requestFocusInWindow();
    }

    /** Goes on to the next pane: composer, conversation, people. */
    void focusNextPane() {
        List<Component> panes = List.of(composer.text(), view, members.names());
        int now = 0;
        for (int i = 0; i < panes.size(); i++) {
            now = panes.get(i).isFocusOwner() ? i + 1 : now;
        }
        panes.get(now % panes.size()).requestFocusInWindow();
    }

    private final class ComposerActions implements Composer.Actions {
        @Override
        public SayResult say(String written, long replyTo) {
            SayResult result = session.speech().say(written, replyTo);
            if (result == SayResult.ACCEPTED) {
                timeline.scrollToEnd();
            }
            return result;
        }

        @Override
        public SayResult edit(Said said, String written) {
            return session.speech().edit(said, written);
        }

        @Override
        public void typed() {
            session.typingSign().typed();
        }

        @Override
        public Optional<Said> lastOwn() {
            return conversation.timeline().lastOwn();
        }
    }

    private final class MessageActions implements TimelineMenu.Actions {
        @Override
        public void reply(Said said) {
            composer.answer(said);
        }

        @Override
        public void edit(Said said) {
            composer.edit(said);
        }

        @Override
        public void delete(Said said) {
            session.speech().delete(said);
        }

        @Override
        public void react(Said said, String emoji) {
            session.speech().react(said, emoji);
        }

        @Override
        public void copy(Said said) {
            if (!mouse.copy()) {
                TimelineMouse.copy(view.bodyOf(said));
            }
        }
    }

    /** Keys while the conversation has the focus; what is typed goes to the composer. */
    private final class TimelineKeys extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent event) {
            boolean control = event.isControlDown();
            switch (event.getKeyCode()) {
                case KeyEvent.VK_PAGE_UP -> timeline.scrollByPage(-1);
                case KeyEvent.VK_PAGE_DOWN -> timeline.scrollByPage(1);
                case KeyEvent.VK_HOME -> timeline.scrollToStart();
                case KeyEvent.VK_END -> timeline.scrollToEnd();
                case KeyEvent.VK_CONTEXT_MENU -> mouse.openMenuByKey();
                case KeyEvent.VK_F10 -> runIf(event.isShiftDown(), mouse::openMenuByKey);
                case KeyEvent.VK_C -> runIf(control, mouse::copy);
                case KeyEvent.VK_A -> runIf(control, mouse::selectAll);
                default -> {
                    return;
                }
            }
        }

        private void runIf(boolean condition, Runnable action) {
            if (condition) {
                action.run();
            }
        }

        @Override
        public void keyTyped(KeyEvent event) {
            boolean text = !Character.isISOControl(event.getKeyChar()) && !event.isControlDown() && !event.isAltDown();
            if (text) {
                composer.text().replaceSelection(String.valueOf(event.getKeyChar()));
                focusComposer();
            }
        }
    }
}
