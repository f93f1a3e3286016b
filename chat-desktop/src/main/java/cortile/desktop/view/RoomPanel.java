package cortile.desktop.view;

import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.Endpoint;
import cortile.desktop.model.SessionState;
import cortile.desktop.model.SessionState.Phase;
import cortile.desktop.model.Speech;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import cortile.protocol.message.HistoryEntry.Message;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import org.jspecify.annotations.Nullable;

/** The rooms: sidebar, header, banner when needed, conversation, composer, people or search, status line. */
final class RoomPanel extends JPanel {

    private final ChatSession session;
    private final Wording wording;
    private final Texts texts;
    private final RoomCards cards;
    private final Sidebar sidebar;
    private final RoomHeader header;
    private final RoomStack stack;
    private final Composer composer;
    private final Banner banner;
    private final TypingLine typing;
    private final MembersPanel members;
    private final StatusLine status;
    private final SidePane side;
    private final Consumer<String> follow;
    private final Set<Conversation> known = new HashSet<>();
    private boolean windowFocused;
    private @Nullable Conversation sought;

    /** @param follow goes where a link leads */
    RoomPanel(ChatSession session, Wording wording, RoomCards cards, Consumer<String> follow, Runnable quit) {
        super(new BorderLayout());
        this.follow = follow;
        this.session = session;
        this.wording = wording;
        this.texts = wording.texts();
        this.cards = cards;
        PaneActions actions = new PaneActions(session, cards, new RoomMenu(session, texts, cards), this);
        Conversation lobby = room();
        this.sidebar = new Sidebar(session.rooms(), texts, actions);
        this.header = new RoomHeader(lobby, texts, actions);
        this.typing = new TypingLine(lobby.facts().typing(), wording);
        this.composer = new Composer(lobby, wording, new ComposerActions(session, this::shown));
        this.stack = new RoomStack(session.rooms(), this::viewOf);
        this.banner = new Banner(session, wording, quit);
        this.members = new MembersPanel(lobby, wording, actions);
        this.side = new SidePane(members, new SearchPanel(session, wording, this::openFound, this::closeSearch));
        this.status = new StatusLine(texts);
        setTransferHandler(new TextDrop(composer.text()));
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
        TimelineMenu messageMenu = new TimelineMenu(
                texts,
                new MessageActions(
                        view,
                        composer,
                        session.speech(),
                        follow,
                        () -> stack.shown().mouse().copy()));
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
        add(sidebar, BorderLayout.WEST);
        add(middle, BorderLayout.CENTER);
        add(side, BorderLayout.EAST);
        add(status, BorderLayout.SOUTH);
    }

    private void bindKeys() {
        ComposerText text = composer.text();
        text.bind(KeyEvent.VK_PAGE_UP, 0, () -> timeline().scrollByPage(-1));
        text.bind(KeyEvent.VK_PAGE_DOWN, 0, () -> timeline().scrollByPage(1));
        text.bind(
                KeyEvent.VK_PAGE_UP,
                InputEvent.CTRL_DOWN_MASK,
                () -> session.rooms().openNext(-1));
        text.bind(
                KeyEvent.VK_PAGE_DOWN,
                InputEvent.CTRL_DOWN_MASK,
                () -> session.rooms().openNext(1));
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

    private RoomView shown() {
        return stack.shown();
    }

    private TimelinePane timeline() {
        return shown().timeline();
    }

    /** Another room is shown from now on. */
    private void open(Conversation room) {
        Edt.require();
        sought = room == sought ? sought : null;
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
        sought = online ? sought : null; // no answer comes any more
        banner.show(state);
        members.setOnline(online);
        status.show(state, session.rooms().ownName());
        header.refresh();
        composer.show(room());
        tellWhatIsInSight();
        revalidate();
    }

    /** @param endpoint where we are, for the status line */
    void setEndpoint(Endpoint endpoint) {
        status.setEndpoint(endpoint.toString(), endpoint.encrypted() ? session.encryption() : Optional.empty());
    }

    /** The user looks at the window, or no longer. */
    void setWindowFocused(boolean focused) {
        windowFocused = focused;
        tellWhatIsInSight();
    }

    private void tellWhatIsInSight() {
        boolean newest = stack != null && stack.shown().showsNewest();
        room().readMarker().setInSight(windowFocused && newest && isShowing() && room() != sought);
    }

    /** Tells the listener whether the people are to be shown. */
    void onMembersShown(Consumer<Boolean> listener) {
        side.onMembersShown(listener);
    }

    void toggleMembers() {
        side.toggleMembers();
        revalidate();
    }

    void mention(String name) {
        composer.mention(name);
    }

    void showMembers(boolean shown) {
        side.showMembers(shown);
        revalidate();
    }

    /** Looks for messages beside the conversation, in the place of the people. */
    void openSearch(boolean everywhere, String words) {
        side.openSearch(everywhere, words);
    }

    private void closeSearch() {
        side.closeSearch();
        focusComposer();
    }

    private void openFound(Message message) {
        session.rooms().find(message.room()).ifPresent(room -> {
            sought = room; // the room opens at its newest messages, which the user has not asked for
            session.rooms().open(room);
            RoomView view = stack.shown();
            if (view.show(message.seq())) {
                foundIn(room);
            } else {
                session.readAround(
                        room,
                        message.seq(),
                        excerpt -> {
                            if (room == room()) {
                                view.show(excerpt);
                            }
                            foundIn(room);
                        },
                        refusal -> {
                            room.refused(Optional.of(refusal));
                            foundIn(room);
                        });
            }
        });
    }

    /** After what the view has put off. */
    private void foundIn(Conversation room) {
        EventQueue.invokeLater(() -> {
            if (sought == room) {
                sought = null;
                tellWhatIsInSight();
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
}
