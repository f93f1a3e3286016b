package cortile.desktop.view;

import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.Entry.Said;
import cortile.desktop.model.Role;
import cortile.desktop.model.SayResult;
import cortile.desktop.model.SessionState;
import cortile.desktop.model.SessionState.Phase;
import cortile.desktop.model.Speech;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import cortile.protocol.message.HistoryEntry.Message;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JSeparator;
import javax.swing.SwingConstants;

/** The rooms: sidebar, header, banner when needed, conversation, composer, people or search, status line. */
final class RoomPanel extends JPanel {

    private final ChatSession session;
    private final Wording wording;
    private final Texts texts;
    private final RoomCards cards;
    private final RoomMenu menu;
    private final Sidebar sidebar;
    private final RoomHeader header;
    private final RoomStack stack;
    private final Composer composer;
    private final Banner banner;
    private final TypingLine typing;
    private final MembersPanel members;
    private final SearchPanel search;
    private final StatusLine status;
    private final JPanel side = new JPanel(new BorderLayout());
    private final Set<Conversation> known = new HashSet<>();
    private Consumer<Boolean> membersListener = shown -> {};
    private boolean membersWanted = true;
    private boolean windowFocused;

    RoomPanel(ChatSession session, Wording wording, RoomCards cards, Runnable quit) {
        super(new BorderLayout());
        this.session = session;
        this.wording = wording;
        this.texts = wording.texts();
        this.cards = cards;
        this.menu = new RoomMenu(session, texts, cards);
        Conversation lobby = room();
        this.sidebar = new Sidebar(session.rooms(), texts, new SidebarActions());
        this.header = new RoomHeader(lobby, texts, new HeaderActions());
        this.typing = new TypingLine(lobby.facts().typing(), wording);
        this.composer = new Composer(lobby, wording, new ComposerActions());
        this.stack = new RoomStack(session.rooms(), this::viewOf);
        this.banner = new Banner(session, wording, quit);
        this.members = new MembersPanel(lobby, wording, new MemberActions());
        this.search = new SearchPanel(session, wording, this::openFound, this::closeSearch);
        this.status = new StatusLine(texts);
        layOut();
        bindKeys();
        listen();
    }

    private Conversation room() {
        return session.rooms().active();
    }

    private RoomView viewOf(Conversation room) {
        RoomView made = new RoomView(room, wording, this::mouseOf);
        made.view().addKeyListener(new TimelineKeys(made, this::typed));
        made.onFollow(followed -> tellWhatIsInSight());
        return made;
    }

    private TimelineMouse mouseOf(TimelineView view) {
        TimelineMenu messageMenu = new TimelineMenu(texts, new MessageActions(view));
        return TimelineMouse.install(view, messageMenu, session.speech()::sayAgain);
    }

    private void layOut() {
        JPanel top = new JPanel(new BorderLayout());
        top.add(header, BorderLayout.NORTH);
        top.add(new JSeparator(), BorderLayout.CENTER);
        top.add(banner, BorderLayout.SOUTH);
        JPanel bottom = new JPanel(new BorderLayout());
        bottom.add(typing, BorderLayout.NORTH);
        bottom.add(composer, BorderLayout.CENTER);
        JPanel middle = new JPanel(new BorderLayout());
        middle.add(top, BorderLayout.NORTH);
        middle.add(stack, BorderLayout.CENTER);
        middle.add(bottom, BorderLayout.SOUTH);
        side.add(new JSeparator(SwingConstants.VERTICAL), BorderLayout.WEST);
        side.add(members, BorderLayout.CENTER);
        add(sidebar, BorderLayout.WEST);
        add(middle, BorderLayout.CENTER);
        add(side, BorderLayout.EAST);
        add(status, BorderLayout.SOUTH);
    }

    private void bindKeys() {
        ComposerText text = composer.text();
        text.bind(KeyEvent.VK_PAGE_UP, 0, () -> timeline().scrollByPage(-1));
        text.bind(KeyEvent.VK_PAGE_DOWN, 0, () -> timeline().scrollByPage(1));
        text.bind(KeyEvent.VK_HOME, InputEvent.CTRL_DOWN_MASK, () -> timeline().scrollToStart());
        text.bind(KeyEvent.VK_END, InputEvent.CTRL_DOWN_MASK, () -> timeline().scrollToEnd());
        text.bind(KeyEvent.VK_C, InputEvent.CTRL_DOWN_MASK, this::copy);
    }

    private void listen() {
        session.rooms().onOpen(this::open);
        session.rooms().addListener(new Soon(this::refresh));
        session.speech().setPlaces(new Speech.Places() {
            @Override
            public void browse() {
                cards.browse();
            }

            @Override
            public void search(String words) {
                openSearch(false, words);
            }
        });
        follow(room());
    }

    /** What is heard of a room is shown while the room is. */
    private void follow(Conversation room) {
        if (known.add(room)) {
            room.roster().addListener(() -> {
                if (room == room()) {
                    members.refresh();
                    header.refresh();
                }
            });
            room.facts().typing().addListener(typing::refresh);
        }
    }

    private TimelinePane timeline() {
        return stack.shown().timeline();
    }

    /** Another room is shown from now on. */
    private void open(Conversation room) {
        Edt.require();
        follow(room);
        stack.show(room);
        header.show(room);
        members.show(room);
        composer.show(room);
        typing.show(room.facts().typing());
        tellWhatIsInSight();
        focusComposer();
    }

    private void refresh() {
        header.refresh();
        composer.refresh();
        known.retainAll(session.rooms().all());
        known.add(room());
    }

    /** Copies what is selected, in the composer first, else in the conversation. */
    void copy() {
        if (composer.text().getSelectedText() != null) {
            composer.text().copy();
        } else {
            stack.shown().mouse().copy();
        }
    }

    /** Shows what the state asks for. */
    void show(SessionState state) {
        boolean online = state.phase() == Phase.ONLINE;
        banner.show(state);
        members.setOnline(online);
        status.show(state, session.rooms().ownName());
        header.refresh();
        composer.show(room());
        tellWhatIsInSight();
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
        boolean newest = stack != null && stack.shown().showsNewest();
        room().readMarker().setInSight(windowFocused && newest && isShowing());
    }

    /** Tells the listener whether the people are to be shown. */
    void onMembersShown(Consumer<Boolean> listener) {
        membersListener = listener;
    }

    void showMembers(boolean shown) {
        membersWanted = shown;
        membersListener.accept(shown);
        side.setVisible(shown || side.isAncestorOf(search));
        revalidate();
    }

    /** Looks for messages beside the conversation, in the place of the people. */
    void openSearch(boolean everywhere, String words) {
        show(search);
        side.setVisible(true);
        search.begin(everywhere, words);
    }

    private void closeSearch() {
        show(members);
        side.setVisible(membersWanted);
        focusComposer();
    }

    private void show(JPanel beside) {
        side.remove(beside == search ? members : search);
        side.add(beside, BorderLayout.CENTER);
        side.revalidate();
        side.repaint();
    }

    private void openFound(Message message) {
        session.rooms().find(message.room()).ifPresent(room -> {
            session.rooms().open(room);
            RoomView view = stack.shown();
            if (!view.show(message.seq())) {
                session.readAround(
                        room,
                        message.seq(),
                        excerpt -> {
                            if (room == room()) {
                                view.show(excerpt);
                                tellWhatIsInSight();
                            }
                        },
                        refusal -> room.refused(Optional.of(refusal)));
            }
        });
    }

    /** Goes to what is newest: the server has just been entered. */
    void enter() {
        timeline().scrollToEnd();
        focusComposer();
    }

    void focusComposer() {
        composer.text().requestFocusInWindow();
    }

    /** Goes on to the next pane: composer, conversation, people, rooms; or back. */
    void focusPane(int step) {
        List<Component> panes = List.of(composer.text(), stack.shown().view(), members.names(), sidebar.activeList());
        int now = 0;
        for (int i = 0; i < panes.size(); i++) {
            now = panes.get(i).isFocusOwner() ? i : now;
        }
        panes.get(Math.floorMod(now + step, panes.size())).requestFocusInWindow();
    }

    private void typed(char letter) {
        composer.text().replaceSelection(String.valueOf(letter));
        focusComposer();
    }

    private final class ComposerActions implements Composer.Actions {
        @Override
        public SayResult say(String written, long replyTo) {
            SayResult result = session.speech().say(written, replyTo);
            if (result == SayResult.ACCEPTED) {
                stack.shown().leaveExcerpt();
                timeline().scrollToEnd();
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
            return room().timeline().lastOwn();
        }

        @Override
        public void escaped() {
            stack.shown().leaveExcerpt();
            timeline().scrollToEnd();
            room().readMarker().clearLine();
        }
    }

    private final class SidebarActions implements Sidebar.Actions {
        @Override
        public void open(Conversation room) {
            session.rooms().open(room);
            focusComposer();
        }

        @Override
        public void jump() {
            cards.jump();
        }

        @Override
        public void browse() {
            cards.browse();
        }

        @Override
        public void newDirect() {
            cards.newDirect();
        }

        @Override
        public void showMenu(Conversation room, JComponent over, Point at) {
            menu.of(room).show(over, at.x, at.y);
        }
    }

    private final class HeaderActions implements RoomHeader.Actions {
        @Override
        public void editTopic() {
            cards.topic(room());
        }

        @Override
        public void search() {
            openSearch(false, "");
        }

        @Override
        public void toggleMembers() {
            showMembers(!membersWanted);
        }

        @Override
        public JPopupMenu menu() {
            return menu.of(room());
        }
    }

    private final class MemberActions implements MembersPanel.Actions {
        @Override
        public void message(String name) {
            session.requests().direct(name, refused -> room().refused(refused));
        }

        @Override
        public void mention(String name) {
            composer.mention(name);
        }

        @Override
        public void giveRole(String name, Role role) {
            Conversation here = room();
            session.requests().giveRole(here, name, role, here::refused);
        }
    }

    private final class MessageActions implements TimelineMenu.Actions {
        private final TimelineView view;

        MessageActions(TimelineView view) {
            this.view = view;
        }

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
            if (!stack.shown().mouse().copy()) {
                TimelineMouse.copy(view.bodyOf(said));
            }
        }
    }
}
