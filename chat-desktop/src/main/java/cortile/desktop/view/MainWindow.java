package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Opening;
import cortile.desktop.model.SessionState;
import cortile.desktop.settings.SettingsStore;
import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.AbstractAction;
import javax.swing.ImageIcon;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

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
    private final String version;
    private final JFrame frame = new JFrame();
    private final CardLayout cards = new CardLayout();
    private final JPanel content = new JPanel(cards);
    private final ConnectPanel form;
    private final RoomPanel room;
    private final RoomCards roomCards;
    private final MainMenu menu;
    private String shown = "";

    MainWindow(ChatSession session, Wording wording, SettingsStore store, Look look, String version) {
        this.session = session;
        this.store = store;
        this.look = look;
        this.texts = wording.texts();
        this.version = version;
        this.form = new ConnectPanel(
                session,
                wording,
                used -> store.change(settings -> settings.withTarget(used.host(), used.port(), used.name())),
                this::quit);
        Overlay overlay = new Overlay(frame);
        this.roomCards = new RoomCards(session, wording, overlay);
        this.room = new RoomPanel(session, wording, roomCards, this::quit);
        overlay.onClose(room::focusComposer);
        this.menu = new MainMenu(texts, this);
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

    private void prepareFrame() {
        frame.setName("window");
        frame.setIconImages(AppIcon.images());
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                quit();
            }
        });
        frame.addWindowFocusListener(new WindowAdapter() {
            @Override
            public void windowGainedFocus(WindowEvent event) {
                room.setWindowFocused(true);
            }

            @Override
            public void windowLostFocus(WindowEvent event) {
                room.setWindowFocused(false);
            }
        });
        frame.setJMenuBar(menu.bar(look.theme()));
        frame.setContentPane(content);
        frame.setMinimumSize(UIScale.scale(new Dimension(520, 480)));
        frame.setSize(UIScale.scale(new Dimension(1040, 740)));
        frame.setLocationRelativeTo(null);
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
            session.target()
                    .ifPresent(target -> room.setEndpoint(target.endpoint().toString()));
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
        frame.dispose();
    }

    @Override
    public void openNext(int step, boolean unreadOnly) {
        if (unreadOnly) {
            session.rooms().openNextUnread(step);
        } else {
            session.rooms().openNext(step);
        }
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
    public void about() {
        JOptionPane.showMessageDialog(
                frame,
                texts.of("app.about", version),
                texts.of("app.about.title"),
                JOptionPane.PLAIN_MESSAGE,
                new ImageIcon(AppIcon.image(UIScale.scale(48))));
    }
}
