package cortile.desktop.view;

import cortile.desktop.model.RoomLink;
import cortile.desktop.text.Wording;
import javax.swing.JButton;
import javax.swing.JComponent;

/** Asks whether to leave this server for the one a link leads to. */
final class LinkCard extends Card {

    private final JButton go;

    /** @param leave goes there */
    LinkCard(RoomLink link, Wording wording, Runnable leave, Runnable close) {
        super("link-card", wording, close);
        setTitle(texts.of("link.title"));
        WrappedText sentence = new WrappedText("link-sentence");
        sentence.show(texts.of("link.elsewhere", link.endpoint()));
        addLine(sentence, 4);
        go = button("link-go", "link.go", () -> {
            close();
            leave.run();
        });
        addButtons(cancelButton(), go);
    }

    @Override
    JComponent firstField() {
        return go;
    }
}
