package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.text.DefaultEditorKit;
import javax.swing.undo.UndoManager;

/** A text area that grows with its text up to {@value #MOST_LINES} lines, undoes, and tells Enter from Shift+Enter. */
final class ComposerText extends JTextArea {

    private static final int MOST_LINES = 8;

    private final UndoManager undo = new UndoManager();
    private String placeholder = "";
    private Predicate<String> guard = pasted -> true;

    ComposerText() {
        setLineWrap(true);
        setWrapStyleWord(true);
        setRows(1);
        getDocument().addUndoableEditListener(undo);
        bind(KeyEvent.VK_ENTER, InputEvent.SHIFT_DOWN_MASK, () -> replaceSelection("\n"));
        int menu = InputEvent.CTRL_DOWN_MASK;
        bind(KeyEvent.VK_Z, menu, () -> {
            if (undo.canUndo()) {
                undo.undo();
            }
        });
        bind(KeyEvent.VK_Y, menu, this::redo);
        bind(KeyEvent.VK_Z, menu | InputEvent.SHIFT_DOWN_MASK, this::redo);
    }

    private void redo() {
        if (undo.canRedo()) {
            undo.redo();
        }
    }

    /** Asks about what is pasted or dropped before it is taken. */
    void onPaste(Predicate<String> mayCome) {
        guard = mayCome;
    }

    /** What comes as a whole was not typed. */
    @Override
    public void replaceSelection(String content) {
        boolean typed = content == null || content.length() < 3;
        if (typed || guard.test(content)) {
            super.replaceSelection(content);
        }
    }

    /** Runs the action on Enter; on Ctrl+Enter too, for those used to it. */
    void onEnter(Runnable action) {
        bind(KeyEvent.VK_ENTER, 0, action);
        bind(KeyEvent.VK_ENTER, InputEvent.CTRL_DOWN_MASK, action);
    }

    /** Runs the action when the up arrow is pressed and there is no text; else it moves the caret. */
    void onUpWhereEmpty(Runnable action) {
        Action up = getActionMap().get(DefaultEditorKit.upAction);
        bind(KeyEvent.VK_UP, 0, () -> {
            if (getDocument().getLength() == 0) {
                action.run();
            } else {
                up.actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, ""));
            }
        });
    }

    /** Gives the arrows to somebody else while they are wanted there; each call a step up or down. */
    void onArrows(BooleanSupplier wanted, IntConsumer mover) {
        Action up = getActionMap().get(DefaultEditorKit.upAction);
        Action down = getActionMap().get(DefaultEditorKit.downAction);
        getActionMap().put(DefaultEditorKit.upAction, either(wanted, () -> mover.accept(-1), up));
        getActionMap().put(DefaultEditorKit.downAction, either(wanted, () -> mover.accept(1), down));
    }

    private static Action either(BooleanSupplier wanted, Runnable one, Action other) {
        return new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (wanted.getAsBoolean()) {
                    one.run();
                } else {
                    other.actionPerformed(event);
                }
            }
        };
    }

    /** Runs the action after each change of the text. */
    void onChange(Runnable action) {
        TypedText.on(this, action);
    }

    /** Binds a key here, before any other meaning it has. */
    void bind(int key, int modifiers, Runnable action) {
        KeyStroke stroke = KeyStroke.getKeyStroke(key, modifiers);
        Action bound = new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        };
        getInputMap(WHEN_FOCUSED).put(stroke, stroke.toString());
        getActionMap().put(stroke.toString(), bound);
    }

    /** Empty again, with nothing to undo. */
    void reset() {
        setText("");
        undo.discardAllEdits();
    }

    void setPlaceholder(String text) {
        placeholder = text;
        repaint();
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        Insets insets = getInsets();
        int line = getRowHeight();
        int margins = insets.top + insets.bottom;
        int height = Math.max(line + margins, Math.min(MOST_LINES * line + margins, getPreferredSize().height));
        return new Dimension(UIScale.scale(200), height);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (getDocument().getLength() == 0) {
            Graphics2D g = (Graphics2D) graphics.create();
            RowPainter.smoothText(g);
            g.setFont(getFont());
            g.setColor(Palette.readable(Palette.mix(getForeground(), getBackground(), 0.45), getBackground()));
            g.drawString(
                    placeholder,
                    getInsets().left,
                    getInsets().top + g.getFontMetrics().getAscent());
            g.dispose();
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("defaultFont"));
        int side = UIScale.scale(8);
        setBorder(BorderFactory.createEmptyBorder(UIScale.scale(6), side, UIScale.scale(6), side));
    }
}
