package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Encryption;
import cortile.desktop.model.SessionState;
import cortile.desktop.model.SessionState.Phase;
import cortile.desktop.text.Texts;
import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JSeparator;

/** One line at the bottom: as whom and where we are connected, and whether others can read along. */
final class StatusLine extends JPanel {

    private final Texts texts;
    private final PlainLabel state = new PlainLabel("status");
    private final PlainLabel where = new PlainLabel("status-endpoint");

    StatusLine(Texts texts) {
        super(new BorderLayout());
        this.texts = texts;
        JPanel line = new JPanel(new BorderLayout());
        int side = UIScale.scale(16);
        line.setBorder(BorderFactory.createEmptyBorder(UIScale.scale(4), side, UIScale.scale(5), side));
        state.putClientProperty(FlatClientProperties.STYLE, "font: -1");
        state.setIconTextGap(UIScale.scale(7));
        where.putClientProperty(FlatClientProperties.STYLE, "font: -1");
        line.add(state, BorderLayout.WEST);
        line.add(where, BorderLayout.EAST);
        add(new JSeparator(), BorderLayout.NORTH);
        add(line, BorderLayout.CENTER);
    }

    /** @param encryption nothing where others can read along */
    void setEndpoint(String endpoint, Optional<Encryption> encryption) {
        where.setIcon(encryption.isPresent() ? Glyph.LOCK : null);
        where.setText(encryption
                .map(how -> texts.of("status.encrypted", how.protocol(), endpoint))
                .orElseGet(() -> texts.of("status.endpoint", endpoint)));
    }

    void show(SessionState now, String ownName) {
        state.setIcon(new StatusDot(now.phase() == Phase.ONLINE));
        state.setText(
                switch (now.phase()) {
                    case ONLINE -> texts.of("status.online", ownName);
                    case WAITING, RECONNECTING -> texts.of("status.reconnecting");
                    case SETUP, CONNECTING, STOPPED, LEFT -> texts.of("status.offline");
                });
    }
}
