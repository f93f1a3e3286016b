package cortile.desktop.view;

import cortile.desktop.model.Entry;
import cortile.desktop.model.Entry.Said;
import cortile.desktop.model.Timeline;
import cortile.desktop.view.Links.Link;
import cortile.desktop.view.Selection.Place;
import java.awt.Cursor;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/** Selecting in the conversation with the mouse, and copying. Confined to the event-dispatch thread. */
final class TimelineMouse extends MouseAdapter {

    private final TimelineView view;
    private final TimelineMenu menu;
    private final Consumer<String> sendAgain;

    private TimelineMouse(TimelineView view, TimelineMenu menu, Consumer<String> sendAgain) {
        this.view = view;
        this.menu = menu;
        this.sendAgain = sendAgain;
    }

    /** @param sendAgain given the id of a message whose “Send again” was clicked */
    static TimelineMouse install(TimelineView view, TimelineMenu menu, Consumer<String> sendAgain) {
        TimelineMouse mouse = new TimelineMouse(view, menu, sendAgain);
        view.addMouseListener(mouse);
        view.addMouseMotionListener(mouse);
        view.setAutoscrolls(true);
        view.setCursor(Cursor.getPredefinedCursor(Cursor.TEXT_CURSOR));
        return mouse;
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        TimelineHits hits = view.hits();
        boolean link = hits.sentAgainAt(event.getPoint()).isPresent()
                || hits.signAt(event.getPoint()).isPresent()
                || hits.linkAt(event.getPoint()).isPresent();
        view.setCursor(Cursor.getPredefinedCursor(link ? Cursor.HAND_CURSOR : Cursor.TEXT_CURSOR));
    }

    @Override
    public void mouseClicked(MouseEvent event) {
        if (SwingUtilities.isLeftMouseButton(event)) {
            view.hits().sentAgainAt(event.getPoint()).ifPresent(sendAgain);
            if (view.selection().isEmpty()) {
                view.hits().linkAt(event.getPoint()).map(Link::address).ifPresent(menu.actions()::follow);
            }
            view.hits()
                    .signAt(event.getPoint())
                    .ifPresent(sign ->
                            menu.actions().react(sign.said(), sign.reaction().emoji()));
        }
    }

    /** Systems differ in whether pressing or releasing asks for the menu. */
    private boolean openMenu(MouseEvent event) {
        if (event.isPopupTrigger()) {
            view.hits()
                    .hit(event.getPoint())
                    .flatMap(hit -> view.said(hit.index()))
                    .ifPresent(said -> menu.show(view, said, event.getPoint()));
        }
        return event.isPopupTrigger();
    }

    /** Opens the menu by key: of the row where the selection ends, or of the last message. */
    void openMenuByKey() {
        int last = view.timeline().size() - 1;
        int row = view.selection().isEmpty() ? last : view.selection().last().row();
        for (int i = Math.min(row, last); i >= 0; i--) {
            Optional<Said> said = view.said(i);
            if (said.isPresent()) {
                Rectangle place = view.boundsOf(i);
                view.scrollRectToVisible(place);
                menu.show(view, said.get(), new Point(place.x + place.width / 4, place.y + place.height / 2));
                return;
            }
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        openMenu(event);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        view.requestFocusInWindow();
        Place place = view.hits().placeAt(event.getPoint());
        if (openMenu(event) || place == null || !SwingUtilities.isLeftMouseButton(event)) {
            return;
        }
        if (event.isShiftDown()) {
            view.selection().extendTo(place);
        } else {
            view.selection().begin(place);
        }
        if (event.getClickCount() == 2) {
            view.select(place.row());
        }
        view.repaint();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        Place place = view.hits().placeAt(event.getPoint());
        if (place != null && SwingUtilities.isLeftMouseButton(event)) {
            view.selection().extendTo(place);
            view.scrollRectToVisible(new Rectangle(event.getX(), event.getY(), 1, 1));
            view.repaint();
        }
    }

    void selectAll() {
        Timeline timeline = view.timeline();
        if (timeline.size() > 0) {
            int last = timeline.size() - 1;
            view.selection().begin(new Place(0, 0));
            view.selection().extendTo(new Place(last, bodyOf(last).length()));
            view.repaint();
        }
    }

    /** Puts what is selected on the clipboard; says whether there was anything. */
    boolean copy() {
        if (view.selection().isEmpty()) {
            return false;
        }
        copy(selectedText());
        return true;
    }

    /** Puts the text on the clipboard. */
    static void copy(String text) {
        StringSelection selection = new StringSelection(text);
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(selection, selection);
    }

    /** A part of one message as it is; several rows each as {@code [09:02] dave: text}. */
    String selectedText() {
        Selection selection = view.selection();
        int first = selection.first().row();
        int last = selection.last().row();
        if (first == last) {
            return part(first);
        }
        StringJoiner text = new StringJoiner("\n");
        for (int row = first; row <= last; row++) {
            Entry entry = view.timeline().get(row);
            text.add(view.wording().plain(entry, part(row)));
        }
        return text.toString();
    }

    private String part(int row) {
        String body = bodyOf(row);
        int from = view.selection().from(row, body.length());
        return body.substring(from, Math.max(from, view.selection().to(row, body.length())));
    }

    private String bodyOf(int row) {
        return view.bodyOf(view.timeline().get(row));
    }
}
