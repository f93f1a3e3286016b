package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Problem;
import cortile.desktop.model.Problem.Untrusted;
import cortile.desktop.model.SessionState;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.GridBagLayout;
import java.time.Duration;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.Timer;
import javax.swing.UIManager;

/** Says that the connection is lost and what will be done about it; never in the way of writing. */
final class Banner extends JPanel {

    private static final int TICK_MILLIS = 200;

    private final ChatSession session;
    private final Wording wording;
    private final Texts texts;
    private final WrappedText sentence = new WrappedText("banner");
    private final JButton reconnect;
    private final Timer countdown = new Timer(TICK_MILLIS, event -> tell());

    Banner(ChatSession session, Wording wording, Runnable quit) {
        super(new BorderLayout(UIScale.scale(12), 0));
        this.session = session;
        this.wording = wording;
        this.texts = wording.texts();
        this.reconnect = button("reconnect-now", texts.of("banner.reconnect"), session::reconnectNow);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, UIScale.scale(6), 0));
        buttons.setOpaque(false);
        buttons.add(reconnect);
        buttons.add(button("change-server", texts.of("banner.change-server"), session::backToForm));
        buttons.add(button("banner-quit", texts.of("banner.quit"), quit));
        JPanel middle = new JPanel(new BorderLayout());
        middle.setOpaque(false);
        // Centred on the buttons, which are taller than one line.
        middle.setBorder(BorderFactory.createEmptyBorder(UIScale.scale(5), 0, 0, 0));
        middle.add(sentence, BorderLayout.CENTER);
        // In the middle of a sentence of two lines.
        JPanel right = new JPanel(new GridBagLayout());
        right.setOpaque(false);
        right.add(buttons);
        add(middle, BorderLayout.CENTER);
        add(right, BorderLayout.EAST);
        setName("banner-panel");
        setVisible(false);
    }

    private static JButton button(String name, String text, Runnable action) {
        JButton button = new JButton(text);
        button.setName(name);
        // The sentence needs the room.
        button.putClientProperty(FlatClientProperties.STYLE, "margin: 2,8,2,8; minimumWidth: 0");
        button.addActionListener(event -> action.run());
        return button;
    }

    /** Shows what the state asks for. */
    void show(SessionState state) {
        boolean lost = state.showsRoom() && state.phase() != SessionState.Phase.ONLINE;
        setVisible(lost);
        if (lost) {
            reconnect.setEnabled(state.phase() != SessionState.Phase.RECONNECTING);
            tell();
            countdown.start();
        } else {
            countdown.stop();
        }
    }

    private void tell() {
        String told = sentenceOf(session.state());
        if (!told.equals(sentence.getText())) {
            sentence.show(told);
        }
    }

    private String sentenceOf(SessionState state) {
        String what = switch (state.phase()) {
            case WAITING -> texts.of("banner.waiting", secondsLeft(), state.attempt());
            case RECONNECTING -> texts.of("banner.reconnecting", state.attempt());
            case STOPPED -> state.problem().map(this::reasonOf).orElse("");
            case SETUP, CONNECTING, ONLINE, LEFT -> "";
        };
        int waiting = session.rooms().unanswered();
        return waiting == 0 ? what : what + " " + texts.of("banner.queued", waiting);
    }

    /** What is to be done about a certificate needs more room than there is here. */
    private String reasonOf(Problem problem) {
        return problem instanceof Untrusted server
                ? texts.of("banner.untrusted", server.endpoint())
                : wording.of(problem);
    }

    private long secondsLeft() {
        Duration left = session.untilRetry();
        return (left.toMillis() + 999) / 1000;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        Palette palette = new Palette();
        setBackground(Palette.mix(palette.background(), UIManager.getColor("Actions.Yellow"), 0.28));
        int side = UIScale.scale(16);
        setBorder(BorderFactory.createEmptyBorder(UIScale.scale(6), side, UIScale.scale(6), UIScale.scale(10)));
    }
}
