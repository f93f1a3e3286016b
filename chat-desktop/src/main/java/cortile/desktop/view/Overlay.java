package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLayeredPane;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;

/**
 * Shows one card over the window: nothing below is lost or ends, and Escape, or a click beside it, takes it away.
 *
 * <p>Confined to the event-dispatch thread.
 */
final class Overlay extends JComponent {

    private static final Color VEIL = new Color(0, 0, 0, 60);

    private final JLayeredPane layers;
    private @Nullable Card card;
    private Runnable whenClosed = () -> {};

    Overlay(JFrame frame) {
        this.layers = frame.getLayeredPane();
        setName("overlay");
        setVisible(false);
        setFocusCycleRoot(true);
        layers.add(this, JLayeredPane.MODAL_LAYER);
        layers.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                setBounds(0, 0, layers.getWidth(), layers.getHeight());
                revalidate();
            }
        });
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                close();
            }
        });
        registerKeyboardAction(event -> close(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    /** Runs this whenever a card has gone. */
    void onClose(Runnable action) {
        whenClosed = action;
    }

    /** Shows the card in the place of any other. */
    void open(Card shown) {
        removeAll();
        card = shown;
        shown.addMouseListener(
                new MouseAdapter() {
                    // Clicks on the card are not beside it.
                });
        add(shown);
        setBounds(0, 0, layers.getWidth(), layers.getHeight());
        setVisible(true);
        revalidate();
        repaint();
        shown.firstField().requestFocusInWindow();
    }

    boolean isOpen() {
        return card != null;
    }

    void close() {
        if (card != null) {
            card = null;
            removeAll();
            setVisible(false);
            whenClosed.run();
        }
    }

    @Override
    public void doLayout() {
        for (Component child : getComponents()) {
            Dimension wanted = child.getPreferredSize();
            int margin = UIScale.scale(24);
            int width = Math.min(wanted.width, getWidth() - 2 * margin);
            int height = Math.min(wanted.height, getHeight() - 2 * margin);
            int top = Math.max(margin, Math.min(UIScale.scale(90), (getHeight() - height) / 2));
            child.setBounds((getWidth() - width) / 2, top, width, height);
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        graphics.setColor(VEIL);
        graphics.fillRect(0, 0, getWidth(), getHeight());
    }
}
