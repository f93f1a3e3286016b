package cortile.desktop.view;

import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** A sentence of any length, wrapped like a label and never markup. */
final class WrappedText extends JTextArea {

    private static final int WIDTH_BEFORE_LAYOUT = 340;

    WrappedText(String name) {
        setName(name);
        setEditable(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        setOpaque(false);
        setFocusable(false);
    }

    /** Shows the sentence, and takes no room where it is empty. */
    void show(String sentence) {
        setText(sentence);
        setVisible(!sentence.isEmpty());
        getAccessibleContext().setAccessibleName(sentence);
        revalidate();
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean otherWidth = width != getWidth();
        super.setBounds(x, y, width, height);
        if (otherWidth) {
            // Another width, another height; only then, or layout would never come to rest.
            revalidate();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        if (getWidth() == 0) {
            setSize(WIDTH_BEFORE_LAYOUT, Short.MAX_VALUE);
        }
        return super.getPreferredSize();
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getPreferredSize().height);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("Label.font"));
        setBorder(BorderFactory.createEmptyBorder());
    }
}
