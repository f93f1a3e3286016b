package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.Entry.Said;
import cortile.desktop.model.SayResult;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Nickname;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.UIManager;

/** Where a message is written and sent; a text that cannot be sent stays, with the reason. */
final class Composer extends JPanel {

    /** What is asked for. */
    interface Actions {
        /**
         * Says what is written, or does what it commands.
         *
         * @param replyTo the {@code seq} of the message it answers; 0 for none
         */
        SayResult say(String written, long replyTo);

        SayResult edit(Said said, String written);

        /** The text has changed. */
        void typed();

        /** Our last message that can be changed. */
        Optional<Said> lastOwn();

        /** Escape was pressed, and there is nothing here to end. */
        void escaped();
    }

    /** So many lines somebody may not have meant to paste. */
    private static final int MANY_LINES = 10;

    private final Texts texts;
    private final ComposerText text = new ComposerText();
    private final JButton send;
    private final PlainLabel hint = new PlainLabel("hint");
    private final Actions actions;
    private final ComposerIntent intent;
    private final Completer completer;
    private Conversation room;
    private boolean switching;
    private final JScrollPane pane = new JScrollPane(text);
    private boolean wrong;

    Composer(Conversation room, Wording wording, Actions actions) {
        super(new BorderLayout(UIScale.scale(8), UIScale.scale(4)));
        this.room = room;
        this.texts = wording.texts();
        this.actions = actions;
        this.completer = new Completer(text, () -> this.room, wording);
        this.intent = new ComposerIntent(texts, this::cancel);
        this.send = new JButton(texts.of("chat.send"));
        prepareText();
        preparePane();
        prepareSend();
        JPanel bottom = new JPanel(new BorderLayout());
        bottom.add(send, BorderLayout.SOUTH);
        setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(8), UIScale.scale(16), UIScale.scale(8), UIScale.scale(16)));
        add(intent, BorderLayout.NORTH);
        add(pane, BorderLayout.CENTER);
        add(bottom, BorderLayout.EAST);
        add(hint, BorderLayout.SOUTH);
        hint.putClientProperty(FlatClientProperties.STYLE, "font: -1");
        explain("");
    }

    private void preparePane() {
        pane.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        pane.setName("composer-scroll");
        pane.putClientProperty(FlatClientProperties.STYLE, "arc: 8");
    }

    private void prepareText() {
        text.setName("composer");
        text.getAccessibleContext().setAccessibleName(texts.of("chat.compose.name"));
        text.onEnter(this::enter);
        // A scroll pane keeps its layout to itself; that it wants to grow must be told above it.
        text.onChange(this::changed);
        text.onPaste(this::mayBePasted);
        text.bind(KeyEvent.VK_ESCAPE, 0, this::escape);
        text.bind(KeyEvent.VK_TAB, 0, this::complete);
        text.bind(
                KeyEvent.VK_UP,
                InputEvent.CTRL_DOWN_MASK,
                () -> recall(room.drafting().earlier()));
        text.bind(
                KeyEvent.VK_DOWN,
                InputEvent.CTRL_DOWN_MASK,
                () -> recall(room.drafting().later()));
        text.onArrows(completer::isOffering, completer::move);
        text.onUpWhereEmpty(() -> actions.lastOwn().ifPresent(this::edit));
    }

    private void prepareSend() {
        send.setName("send");
        send.putClientProperty(FlatClientProperties.STYLE, "arc: 8; margin: 5,16,5,16");
        send.setFocusable(false);
        send.addActionListener(event -> {
            send();
            text.requestFocusInWindow();
        });
    }

    ComposerText text() {
        return text;
    }

    /** Shows what has been written in this room. */
    void show(Conversation shown) {
        // The room that is shown first has no draft before the server lets us in.
        boolean draftCame = intent.edited().isEmpty()
                && text.getText().isEmpty()
                && !shown.drafting().text().isEmpty();
        if (shown != room || draftCame) {
            cancel();
            room = shown;
            showDraft();
        }
        refresh();
    }

    private void showDraft() {
        switching = true;
        text.reset();
        text.setText(room.drafting().text());
        switching = false;
        completer.dismiss();
    }

    /** Our role or the room's name may be another one. */
    void refresh() {
        boolean may = room.facts().role().maySpeak();
        String title = room.facts().isDirect()
                ? room.facts().title()
                : "#" + room.facts().title();
        text.setEditable(may);
        send.setEnabled(may);
        text.setPlaceholder(may ? texts.of("chat.compose", title) : texts.of("room.reader"));
    }

    /** Puts a mention of somebody where the caret is. */
    void mention(String name) {
        text.replaceSelection("@" + name + " ");
        text.requestFocusInWindow();
    }

    private void recall(Optional<String> sent) {
        sent.ifPresent(text::setText);
    }

    private void complete() {
        if (!completer.complete()) {
            text.transferFocus();
        }
    }

    private void enter() {
        if (!completer.isOffering() || !completer.acceptUnlessTyped()) {
            send();
        }
    }

    private void escape() {
        if (completer.isOffering()) {
            completer.dismiss();
        } else if (intent.edited().isPresent() || intent.replyTo() > 0 || wrong) {
            cancel();
        } else {
            actions.escaped();
        }
    }

    private void changed() {
        revalidate();
        if (switching) {
            return;
        }
        completer.textChanged();
        if (intent.edited().isEmpty()) {
            room.drafting().write(text.getText());
        }
        if (!text.getText().isBlank() && !text.getText().startsWith("/")) {
            actions.typed();
        }
    }

    /** Has the user change the words of a message. */
    void edit(Said said) {
        room.drafting().write("");
        intent.edit(said);
        text.reset();
        text.setText(said.text());
        text.requestFocusInWindow();
    }

    /** Has the user answer a message; what is written already stays. */
    void answer(Said said) {
        if (intent.edited().isPresent()) {
            text.reset();
        }
        intent.answer(said);
        text.requestFocusInWindow();
    }

    private void cancel() {
        if (intent.edited().isPresent()) {
            text.reset();
        }
        intent.clear();
        explain("");
    }

    private void send() {
        String written = text.getText();
        Conversation from = room;
        SayResult result = intent.edited()
                .map(said -> actions.edit(said, written))
                .orElseGet(() -> actions.say(written, intent.replyTo()));
        if (result == SayResult.ACCEPTED) {
            from.drafting().sent(written);
            from.drafting().write("");
            intent.clear();
            // A command may have opened another room, with a draft of its own.
            if (from == room) {
                text.reset();
            }
        }
        explain(whyNot(result, written));
    }

    private String whyNot(SayResult result, String written) {
        String command = written.strip().split("\\s", 2)[0];
        return switch (result) {
            case ACCEPTED, NOTHING, QUIT -> "";
            case TOO_LONG -> texts.of("chat.too-long", MessageText.MAX_BYTES, bytesOf(written));
            case TOO_MANY_WAITING -> texts.of("chat.too-many-waiting");
            case UNKNOWN_COMMAND -> texts.of("chat.unknown-command", command);
            case ARGUMENT_MISSING -> texts.of("chat.argument-missing", command);
            case BAD_NAME -> texts.of("chat.bad-name", Nickname.MAX_CODE_POINTS);
            case LOBBY_STAYS -> texts.of("chat.lobby-stays");
            case NOT_CONNECTED -> texts.of("chat.not-connected");
        };
    }

    /** A text that cannot be sent is not taken in, or the window would have to lay out a book. */
    private boolean mayBePasted(String pasted) {
        int bytes = bytesOf(text.getText()) + bytesOf(pasted);
        boolean may = bytes <= MessageText.MAX_BYTES;
        long lines = pasted.lines().count();
        if (!may) {
            explain(texts.of("chat.paste-too-long", MessageText.MAX_BYTES, bytes));
        } else if (lines > MANY_LINES) {
            explain("");
            hint.setText(texts.of("chat.pasted", lines));
        }
        return may;
    }

    private static int bytesOf(String written) {
        return MessageText.tidy(written).getBytes(StandardCharsets.UTF_8).length;
    }

    /** Says why the text was not sent; nothing brings the hint back. */
    private void explain(String sentence) {
        wrong = !sentence.isEmpty();
        hint.setText(wrong ? sentence : texts.of("chat.hint"));
        pane.putClientProperty(FlatClientProperties.OUTLINE, wrong ? FlatClientProperties.OUTLINE_ERROR : null);
        colourHint();
    }

    private void colourHint() {
        Color ground = UIManager.getColor("Panel.background");
        Color quiet = Palette.mix(UIManager.getColor("Label.foreground"), ground, 0.45);
        hint.setForeground(Palette.readable(wrong ? UIManager.getColor("Actions.Red") : quiet, ground));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        // Null while the superclass constructs.
        if (hint != null) {
            colourHint();
        }
    }
}
