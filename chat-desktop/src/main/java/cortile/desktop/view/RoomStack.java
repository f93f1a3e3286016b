package cortile.desktop.view;

import cortile.desktop.model.Conversation;
import cortile.desktop.model.Rooms;
import java.awt.CardLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.swing.JPanel;

/** One view a room, made when it is first opened and kept while we are in the room; one of them is shown. */
final class RoomStack extends JPanel {

    private final CardLayout cards = new CardLayout();
    private final Map<Conversation, RoomView> views = new HashMap<>();
    private final Function<Conversation, RoomView> maker;
    private RoomView shown;
    private int made;

    RoomStack(Rooms rooms, Function<Conversation, RoomView> maker) {
        setLayout(cards);
        this.maker = maker;
        this.shown = viewOf(rooms.active());
        rooms.addListener(new Soon(() -> forgetAllBut(rooms)));
    }

    private RoomView viewOf(Conversation room) {
        return views.computeIfAbsent(room, key -> {
            RoomView view = maker.apply(key);
            made++;
            // A card is shown by its name, and two rooms may have had the same.
            view.setName("room-view-" + made);
            add(view, view.getName());
            return view;
        });
    }

    RoomView shown() {
        return shown;
    }

    /** Shows this room. */
    void show(Conversation room) {
        RoomView next = viewOf(room);
        if (next != shown) {
            shown.rest();
            shown = next;
            cards.show(this, next.getName());
            next.enter();
        }
    }

    private void forgetAllBut(Rooms rooms) {
        if (views.size() > 1) {
            var here = rooms.all();
            views.values().removeIf(view -> {
                boolean gone = !here.contains(view.conversation()) && view != shown;
                if (gone) {
                    remove(view);
                }
                return gone;
            });
        }
    }
}
