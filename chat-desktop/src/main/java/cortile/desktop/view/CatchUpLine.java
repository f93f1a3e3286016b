package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Conversation;
import cortile.desktop.text.Texts;
import java.awt.Dimension;
import javax.swing.JProgressBar;
import javax.swing.Timer;

/**
 * A thin line that moves while what was missed is being read; not shown where that is done at once.
 *
 * <p>Confined to the event-dispatch thread.
 */
final class CatchUpLine extends JProgressBar {

    private static final int PATIENCE_MILLIS = 300;

    private final Conversation conversation;
    private final Timer patience = new Timer(PATIENCE_MILLIS, event -> refresh());

    CatchUpLine(Conversation conversation, Texts texts) {
        this.conversation = conversation;
        setName("catching-up");
        getAccessibleContext().setAccessibleName(texts.of("chat.catching-up"));
        putClientProperty(FlatClientProperties.PROGRESS_BAR_SQUARE, true);
        setVisible(false);
        patience.setRepeats(false);
        conversation.onCatchUp(this::refreshSoon);
        refreshSoon();
    }

    private void refreshSoon() {
        if (conversation.isCatchingUp()) {
            patience.restart();
        } else {
            patience.stop();
            refresh();
        }
    }

    private void refresh() {
        boolean catchingUp = conversation.isCatchingUp();
        // Moves only while it is seen: an animation costs power.
        setIndeterminate(catchingUp);
        setVisible(catchingUp);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(100), UIScale.scale(3));
    }
}
