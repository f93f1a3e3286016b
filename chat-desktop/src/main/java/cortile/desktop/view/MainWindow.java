package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.ChatSession;
import cortile.desktop.model.ConnectInput;
import cortile.desktop.model.Opening;
import cortile.desktop.model.RoomLink;
import cortile.desktop.model.SessionState;
import cortile.desktop.settings.SettingsStore;
import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.CardLayout;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.ImageIcon;
import javax.swing.JComponent;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.KeyStroke;

/**
 * The one window: the connect form or the room, as the session's state asks.
 *
 * <p>Confined to the event-dispatch thread.
 */
final class MainWindow implements MainMenu.Actions {

    private static final String FORM = "form";
    private static final String ROOM = "room";

    private final ChatSession session;
    private final SettingsStore store;
    private final Look look;
    private final Texts texts;
    private final Program program;
    private final WindowFrame frame;
    private final CardLayout cards = new CardLayout();
    private final JPanel content = new JPanel(cards);
    private final ConnectPanel form;
    private final RoomPanel room;
    private final RoomCards roomCards;
    private final Overlay overlay;
    private final MainMenu menu;
    private final Wording wording;
    private final Following following;
    private final Attention attention;
    private String shown = "";

    MainWindow(ChatSession session, Wording wording, Look look, Program program) {
        this.session = session;
        this.store = program.kept().settings();
        this.look = look;
        this.wording = wording;
        this.texts = wording.texts();
        this.program = program;
        this.frame = new WindowFrame(store, this::quit, this::focused);
        this.form = new ConnectPanel(session, wording, store, this::quit);
        this.overlay = new Overlay(frame);
        this.roomCards = new RoomCards(session, wording, overlay);
        this.following = new Following(session, program.environment(), this::offer);
        this.room = new RoomPanel(session, wording, roomCards, following::follow, this::quit);
        overlay.onClose(room::focusComposer);
        this.menu = new MainMenu(texts, this);
        this.attention = new Attention(session, wording, program, this::raise, this::quit);
        room.onMembersShown(menu::setMembersShown);
        content.add(form, FORM);
        content.add(room, ROOM);
        prepareFrame();
        session.addListener(this::show);
        session.account().addListener(this::showAccount);
        session.rooms().onOpen(opened -> roomCards.close());
        session.rooms().onOpen(opened -> showTitle(session.state()));
        session.rooms().addListener(new Soon(() -> showTitle(session.state())));
    }

    private void focused(boolean focused) {
        room.setWindowFocused(focused);
    }

    private void prepareFrame() {
        frame.setJMenuBar(menu.bar(look.theme()));
        frame.setContentPane(content);
        frame.place();
        bind(KeyEvent.VK_PAGE_UP, InputEvent.CTRL_DOWN_MASK, () -> openNext(-1, false));
        bind(KeyEvent.VK_PAGE_DOWN, InputEvent.CTRL_DOWN_MASK, () -> openNext(1, false));
        for (int i = 0; i < 9; i++) {
            int place = i;
            bind(KeyEvent.VK_1 + i, InputEvent.ALT_DOWN_MASK, () -> openAt(place));
        }
        bind(KeyEvent.VK_SLASH, InputEvent.CTRL_DOWN_MASK, this::showKeys);
        bind(KeyEvent.VK_F6, 0, () -> room.focusPane(1));
        bind(KeyEvent.VK_F6, InputEvent.SHIFT_DOWN_MASK, () -> room.focusPane(-1));
        // The same keys as in the menu, as the numeric pad and other keyboards send them.
        bind(KeyEvent.VK_ADD, InputEvent.CTRL_DOWN_MASK, () -> resizeText(1));
        bind(KeyEvent.VK_EQUALS, InputEvent.CTRL_DOWN_MASK, () -> resizeText(1));
        bind(KeyEvent.VK_SUBTRACT, InputEvent.CTRL_DOWN_MASK, () -> resizeText(-1));
    }

    private void bind(int key, int modifiers, Runnable action) {
        KeyStroke stroke = KeyStroke.getKeyStroke(key, modifiers);
        content.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke, stroke.toString());
        content.getActionMap().put(stroke.toString(), new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    /** Opens the window, and connects where the command line says all there is to say. */
    void open(Opening opening) {
        Edt.require();
        form.fill(opening.input(), opening.notes());
        if (!opening.room().isEmpty()) {
            following.enterLater(opening.input().check().target().endpoint(), opening.room());
        }
        show(session.state());
        frame.setVisible(true);
        if (opening.connectAtOnce()) {
            form.connect();
        } else {
            form.focusFirstEmpty();
        }
    }

    private void show(SessionState state) {
        Edt.require();
        boolean inRoom = state.showsRoom();
        menu.setChangeServerPossible(inRoom);
        menu.setRoomsPossible(inRoom);
        showTitle(state);
        form.show(state);
        showAccount();
        if (inRoom) {
            session.target().ifPresent(target -> room.setEndpoint(target.endpoint()));
            room.show(state);
            if (state.phase() == SessionState.Phase.ONLINE) {
                room.focusComposer();
            }
        }
        if (!inRoom) {
            roomCards.close();
        }
        turnTo(inRoom ? ROOM : FORM);
    }

    /** What waits for the user stands where other windows do not cover it: in the taskbar. */
    private void showTitle(SessionState state) {
        String name = session.conversation().facts().title();
        int mentions = session.rooms().mentions();
        String title = state.showsRoom() ? texts.of("app.title", name) : texts.of("app.name");
        frame.setTitle(state.showsRoom() && mentions > 0 ? "(" + mentions + ") " + title : title);
    }

    private void showAccount() {
        boolean online = session.state().phase() == SessionState.Phase.ONLINE;
        menu.setAccount(online, session.account().isRegistered());
    }

    private void turnTo(String card) {
        if (!card.equals(shown)) {
            shown = card;
            cards.show(content, card);
            frame.getRootPane().setDefaultButton(card.equals(FORM) ? form.defaultButton() : null);
            if (card.equals(ROOM)) {
                room.enter();
            }
        }
    }

    /** Takes the window away; the program ends elsewhere. */
    void dispose() {
        attention.close();
        frame.close();
    }

    /** Brings the window before the user. */
    void raise() {
        frame.raise();
    }

    /** Follows a link from outside; an empty one leads nowhere. */
    void follow(String link) {
        following.follow(link);
    }

    /** Leaves for another server only where the user agrees. */
    private void offer(RoomLink link) {
        if (session.state().showsRoom()) {
            overlay.open(new LinkCard(link, wording, () -> goTo(link), overlay::close));
        } else {
            goTo(link);
        }
    }

    private void goTo(RoomLink link) {
        if (session.state().showsRoom()) {
            session.backToForm();
        }
        form.fill(ConnectInput.of(link.endpoint(), form.nickname()), List.of());
        form.focusFirstEmpty();
        following.enterLater(link.endpoint(), link.room());
    }

    @Override
    public void openNext(int step, boolean unreadOnly) {
        if (unreadOnly) {
            session.rooms().openNextUnread(step);
        } else {
            session.rooms().openNext(step);
        }
    }

    /** The room at this place of the list; of no effect where there is none. */
    private void openAt(int place) {
        session.rooms().all().stream().skip(place).findFirst().ifPresent(session.rooms()::open);
    }

    @Override
    public void jump() {
        roomCards.jump();
    }

    @Override
    public void browse() {
        roomCards.browse();
    }

    @Override
    public void createRoom() {
        roomCards.create();
    }

    @Override
    public void search(boolean everywhere) {
        room.openSearch(everywhere, "");
    }

    @Override
    public void changeServer() {
        session.backToForm();
        form.focusFirstEmpty();
    }

    @Override
    public void register() {
        new PasswordDialog(frame, texts).register(session.conversation().ownName(), session.account()::register);
    }

    @Override
    public void changePassword() {
        new PasswordDialog(frame, texts).change(session.account()::changePassword);
    }

    @Override
    public void quit() {
        session.leave();
    }

    @Override
    public void copy() {
        room.copy();
    }

    @Override
    public void useTheme(ThemeChoice theme) {
        look.use(theme);
        store.change(settings -> settings.withTheme(theme));
    }

    @Override
    public void resizeText(int points) {
        look.resizeText(points);
        store.change(settings -> settings.withTextSize(look.textSize()));
    }

    @Override
    public void showMembers(boolean isShown) {
        room.showMembers(isShown);
    }

    @Override
    public void preferences() {
        overlay.open(new PreferencesCard(wording, program, this::useTheme, attention::refresh, overlay::close));
    }

    @Override
    public void showKeys() {
        overlay.open(new KeysCard(wording, overlay::close));
    }

    @Override
    public void about() {
        JOptionPane.showMessageDialog(
                frame,
                texts.of("app.about", program.version()),
                texts.of("app.about.title"),
                JOptionPane.PLAIN_MESSAGE,
                new ImageIcon(AppIcon.image(UIScale.scale(48))));
    }
}
