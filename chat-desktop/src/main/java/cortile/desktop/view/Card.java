package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Refusal;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** One question to the user, over the window: a title, what is asked, an error in a sentence, and buttons. */
abstract class Card extends JPanel {

    private static final int WIDTH = 440;

    final Wording wording;
    final Texts texts;

    private final JPanel lines = new JPanel(new GridBagLayout());
    private final WrappedText error = new WrappedText("card-error");
    private final PlainLabel title = new PlainLabel("card-title");
    private final Runnable close;
    private int line;

    /** @param close takes the card away */
    Card(String name, Wording wording, Runnable close) {
        super(new BorderLayout(0, UIScale.scale(8)));
        this.wording = wording;
        this.texts = wording.texts();
        this.close = close;
        setName(name);
        setOpaque(false);
        putClientProperty(
                FlatClientProperties.STYLE, "[light]background: #fff; [dark]background: lighten(@background,4%)");
        int side = UIScale.scale(22);
        setBorder(BorderFactory.createEmptyBorder(UIScale.scale(16), side, UIScale.scale(18), side));
        lines.setOpaque(false);
        error.putClientProperty(FlatClientProperties.STYLE, "[light]foreground: #b3261e; [dark]foreground: #ff9c94");
        error.show("");
        add(heading(), BorderLayout.NORTH);
        add(lines, BorderLayout.CENTER);
    }

    private JComponent heading() {
        JPanel heading = new JPanel(new BorderLayout());
        heading.setOpaque(false);
        title.putClientProperty(FlatClientProperties.STYLE_CLASS, "h2");
        heading.add(title, BorderLayout.CENTER);
        heading.add(new ToolButton("card-close", Glyph.CLOSE, texts.of("card.close")).doing(close), BorderLayout.EAST);
        return heading;
    }

    /** Where one begins to type. */
    abstract JComponent firstField();

    final void close() {
        close.run();
    }

    final void setTitle(String text) {
        title.setText(text);
        getAccessibleContext().setAccessibleName(SpokenText.of(text));
    }

    /** Adds a field below its label. */
    final void addField(String key, String name, JTextField field) {
        JLabel label = new JLabel(texts.of(key));
        label.setName(name + "-label");
        label.setLabelFor(field);
        label.putClientProperty(FlatClientProperties.STYLE, "font: bold -1");
        field.setName(name);
        field.putClientProperty(FlatClientProperties.STYLE, "arc: 8; margin: 5,8,5,8");
        addLine(label, 6);
        addLine(field, 2);
    }

    final void addLine(Component component, int above) {
        addLine(component, above, 0);
    }

    /** Adds a line that takes what height is left. */
    final void addGrowing(Component component, int above) {
        addLine(component, above, 1);
    }

    private void addLine(Component component, int above, int weight) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = 0;
        place.gridy = line++;
        place.weightx = 1;
        place.weighty = weight;
        place.fill = weight > 0 ? GridBagConstraints.BOTH : GridBagConstraints.HORIZONTAL;
        place.insets = new Insets(UIScale.scale(above), 0, 0, 0);
        lines.add(component, place);
    }

    /** Ends the card with the place for errors and these buttons. */
    final void addButtons(JButton... buttons) {
        addLine(error, 8);
        JPanel row = new JPanel(new FlowLayout(FlowLayout.TRAILING, UIScale.scale(8), 0));
        row.setOpaque(false);
        for (JButton button : buttons) {
            row.add(button);
        }
        add(row, BorderLayout.SOUTH);
    }

    final JButton button(String name, String key, Runnable action) {
        JButton button = new JButton(texts.of(key));
        button.setName(name);
        button.putClientProperty(FlatClientProperties.STYLE, "arc: 8; margin: 5,16,5,16");
        button.addActionListener(event -> action.run());
        return button;
    }

    final JButton cancelButton() {
        return button("card-cancel", "card.cancel", close);
    }

    /** Says what is wrong; nothing takes it away. */
    final void complain(String sentence) {
        error.show(sentence);
        revalidate();
        repaint();
    }

    /** Goes away where it was done, else says why not. */
    final void settle(Optional<Refusal> refused) {
        refused.ifPresentOrElse(why -> complain(wording.of(why)), close);
    }

    /** Round, with whatever is below showing at the corners. */
    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int arc = UIScale.scale(16);
        g.setColor(getBackground());
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        g.dispose();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(WIDTH), super.getPreferredSize().height);
    }
}
