package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.SayResult;
import cortile.desktop.text.Texts;
import cortile.protocol.text.MessageText;
import java.awt.BorderLayout;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.UIManager;

/** Where a message is written and sent; a text that cannot be sent stays, with the reason. */
final class Composer extends JPanel {

    private final Texts texts;
    private final ComposerText text = new ComposerText();
    private final JButton send;
    private final PlainLabel hint = new PlainLabel("hint");
    private final Function<String, SayResult> say;
    private final JScrollPane pane = new JScrollPane(text);
    private boolean wrong;

    Composer(Texts texts, Function<String, SayResult> say) {
        super(new BorderLayout(UIScale.scale(8), UIScale.scale(4)));
        this.texts = texts;
        this.say = say;
        this.send = new JButton(texts.of("chat.send"));
        prepareText();
        preparePane();
        prepareSend();
        JPanel bottom = new JPanel(new BorderLayout());
        bottom.add(send, BorderLayout.SOUTH);
        setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(8), UIScale.scale(16), UIScale.scale(8), UIScale.scale(16)));
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
        text.onEnter(this::send);
        // A scroll pane keeps its layout to itself; that it wants to grow must be told above it.
        text.onChange(this::revalidate);
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

    private void send() {
        String written = text.getText();
        switch (say.apply(written)) {
            case ACCEPTED -> {
                text.reset();
                explain("");
            }
            case NOTHING, QUIT -> explain("");
            case TOO_LONG -> explain(texts.of("chat.too-long", MessageText.MAX_BYTES, bytesOf(written)));
            case TOO_MANY_WAITING -> explain(texts.of("chat.too-many-waiting"));
        }
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
