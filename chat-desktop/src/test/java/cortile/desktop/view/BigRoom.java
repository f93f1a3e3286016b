package cortile.desktop.view;

import cortile.desktop.model.Conversation;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.swing.JFrame;
import javax.swing.JPanel;

/** A window with nothing but one room in it, for one of more messages than a client reads. Confined to the event thread. */
public final class BigRoom {

    private static final Dimension WIDE = new Dimension(1040, 740);
    private static final Dimension NARROW = new Dimension(700, 740);

    private final JFrame frame = new JFrame();
    private final JPanel content = new JPanel(new BorderLayout());

    /** Opens it, still empty. */
    public BigRoom() {
        content.setPreferredSize(WIDE);
        frame.setContentPane(content);
        frame.pack();
        frame.setVisible(true);
    }

    /** Shows the room: all of it laid out, what is in sight painted. */
    public void show(Conversation room) {
        Wording wording = new Wording(Texts.in(Locale.ENGLISH), ZoneOffset.UTC);
        TimelineMenu menu = new TimelineMenu(wording.texts(), new NobodyClicks());
        content.add(new RoomView(room, wording, view -> TimelineMouse.install(view, menu, id -> {})));
        frame.validate();
        content.paintImmediately(0, 0, content.getWidth(), content.getHeight());
    }

    /** Makes it narrow, which lays all of it out anew. */
    public void narrow() {
        content.setPreferredSize(NARROW);
        frame.pack();
        content.paintImmediately(0, 0, content.getWidth(), content.getHeight());
    }
}
