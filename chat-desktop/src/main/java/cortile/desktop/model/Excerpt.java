package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Direction;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.HistoryEntry.Erased;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.History;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What was said around one message of long ago, as it was when it was read: apart from the room's own timeline, which
 * has no holes.
 *
 * <p>Confined to the model's thread.
 */
public final class Excerpt {

    /** How much is shown on either side. */
    static final int PAGE = 60;

    private final Conversation room;
    private final long seq;
    private final Timeline timeline = new Timeline();

    private Excerpt(Conversation room, long seq) {
        this.room = room;
        this.seq = seq;
    }

    /** Reads what was said around this place; tells it, or why not. */
    static void read(
            Questions questions, Conversation room, long seq, Consumer<Excerpt> reader, Consumer<Refusal> refused) {
        Excerpt excerpt = new Excerpt(room, seq);
        excerpt.ask(
                questions,
                Direction.BEFORE,
                seq + 1,
                refused,
                () -> excerpt.ask(questions, Direction.AFTER, seq, refused, () -> reader.accept(excerpt)));
    }

    public Conversation room() {
        return room;
    }

    /** The place it is about. */
    public long seq() {
        return seq;
    }

    public Timeline timeline() {
        return timeline;
    }

    private void ask(Questions questions, Direction direction, long from, Consumer<Refusal> refused, Runnable next) {
        questions.ask(id -> new ClientMessage.History(id, room.room(), direction, from, PAGE), new Questions.Reply() {
            @Override
            public void answered(ServerMessage answer) {
                if (answer instanceof History page) {
                    page.entries().forEach(entry -> read(entry, page.asOf()).ifPresent(timeline::place));
                }
                next.run();
            }

            @Override
            public void refused(Refusal refusal) {
                refused.accept(refusal);
            }
        });
    }

    /** Pages tell messages as they are now: what only changes one is no row. */
    private Optional<Said> read(HistoryEntry entry, long asOf) {
        boolean own = entry.from().equals(room.ownName());
        if (entry instanceof Message message) {
            return Optional.of(Said.told(message, asOf, own, !own && Mentions.in(message.text(), room.ownName())));
        }
        return entry instanceof Erased erased && erased.target() == 0
                ? Optional.of(Said.erased(erased, asOf, own))
                : Optional.empty();
    }
}
