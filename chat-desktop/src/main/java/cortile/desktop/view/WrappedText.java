package cortile.desktop.view;

import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.View;

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
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                // Another width, another height.
                revalidate();
            }
        });
    }

    /** Shows the sentence, and takes no room where it is empty. */
    void show(String sentence) {
        setText(sentence);
        setVisible(!sentence.isEmpty());
        getAccessibleContext().setAccessibleName(sentence);
        revalidate();
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getWidth() > 0 ? getWidth() : WIDTH_BEFORE_LAYOUT;
        View root = getUI().getRootView(this);
        root.setSize(width, Short.MAX_VALUE);
        return new Dimension(width, (int) Math.ceil(root.getPreferredSpan(View.Y_AXIS)));
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
