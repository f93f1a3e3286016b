package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Problem.Untrusted;
import cortile.desktop.text.Texts;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextArea;

/** Shows the fingerprint of a server nobody vouches for, to be compared; believing it is one click, once. */
final class TrustPanel extends JPanel {

    /** So many of its octets stand in one line: people compare by eye. */
    private static final int OCTETS_A_LINE = 8;

    private final Texts texts;
    private final WrappedText sentence = new WrappedText("trust-sentence");
    private final JTextArea fingerprint = new JTextArea();
    private final JButton believe;

    TrustPanel(Texts texts) {
        super(new BorderLayout(0, UIScale.scale(8)));
        this.texts = texts;
        setName("trust-panel");
        setOpaque(false);
        fingerprint.setName("fingerprint");
        fingerprint.getAccessibleContext().setAccessibleName(texts.of("form.fingerprint"));
        fingerprint.setEditable(false);
        fingerprint.setFont(new Font(Font.MONOSPACED, Font.PLAIN, getFont().getSize() - 1));
        fingerprint.setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(6), UIScale.scale(8), UIScale.scale(6), UIScale.scale(8)));
        believe = new JButton(texts.of("form.believe"));
        believe.setName("believe");
        believe.putClientProperty(FlatClientProperties.STYLE, "arc: 8; margin: 5,16,5,16");
        JPanel button = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
        button.setOpaque(false);
        button.add(believe);
        add(sentence, BorderLayout.NORTH);
        add(fingerprint, BorderLayout.CENTER);
        add(button, BorderLayout.SOUTH);
        setVisible(false);
    }

    /** @param action run when the user believes what is shown */
    void onBelieve(Runnable action) {
        believe.addActionListener(event -> action.run());
    }

    /** Where one reads, and nothing is done by a key. */
    void focus() {
        fingerprint.requestFocusInWindow();
    }

    /** Shows what the server has shown; nothing takes it away. */
    void show(Optional<Untrusted> server) {
        setVisible(server.isPresent());
        server.ifPresent(shown -> {
            fingerprint.setText(inLines(shown.fingerprint()));
            // Another one than before is an error, told as such, and not to be believed by a click.
            sentence.show(shown.isChange() ? "" : texts.of("problem.unknown-certificate", shown.endpoint()));
            believe.setVisible(!shown.isChange());
        });
    }

    private static String inLines(String octets) {
        return octets.replaceAll("((?:..:){" + OCTETS_A_LINE + "})(?=.)", "$1\n");
    }

    @Override
    public void updateUI() {
        super.updateUI();
        // Null while the superclass constructs.
        if (fingerprint != null) {
            fingerprint.setFont(new Font(Font.MONOSPACED, Font.PLAIN, getFont().getSize() - 1));
        }
    }
}
