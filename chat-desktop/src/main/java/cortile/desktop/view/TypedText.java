package cortile.desktop.view;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Tells of every change of a text, of whatever kind. Stateless. */
final class TypedText implements DocumentListener {

    private final Runnable changed;

    private TypedText(Runnable changed) {
        this.changed = changed;
    }

    static void on(JTextComponent component, Runnable changed) {
        component.getDocument().addDocumentListener(new TypedText(changed));
    }

    @Override
    public void insertUpdate(DocumentEvent event) {
        changed.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        changed.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
        changed.run();
    }
}
