package cortile.desktop.view;

import cortile.desktop.model.Refusal;
import cortile.desktop.text.Wording;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JTextField;

/** Asks for one line: a topic, or the name of somebody to invite. */
final class LineCard extends Card {

    private final JTextField field = new JTextField();
    private final BiConsumer<String, Consumer<Optional<Refusal>>> accept;

    /**
     * @param key of the texts {@code .field} and {@code .ok}
     * @param accept does what is asked for with the line, and tells how it went
     */
    LineCard(
            String key,
            String title,
            String written,
            Wording wording,
            BiConsumer<String, Consumer<Optional<Refusal>>> accept,
            Runnable close) {
        super(key + "-card", wording, close);
        this.accept = accept;
        setTitle(title);
        field.setText(written);
        addField(key + ".field", key + "-field", field);
        field.addActionListener(event -> done());
        addButtons(cancelButton(), button(key + "-ok", key + ".ok", this::done));
    }

    private void done() {
        accept.accept(field.getText().strip(), this::settle);
    }

    @Override
    JComponent firstField() {
        return field;
    }
}
