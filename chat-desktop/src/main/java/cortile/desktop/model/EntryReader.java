package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.HistoryEntry.Erased;
import cortile.protocol.message.HistoryEntry.Message;
import java.util.Optional;

/** Reads what the room tells as rows; what is ours among it the server has now. Confined to the model's thread. */
final class EntryReader {

    private final Timeline timeline;
    private final Outbox outbox;
    private final RoomFacts facts;
    private final IgnoredPeople ignored;

    EntryReader(Timeline timeline, Outbox outbox, RoomFacts facts, IgnoredPeople ignored) {
        this.timeline = timeline;
        this.outbox = outbox;
        this.facts = facts;
        this.ignored = ignored;
    }

    /**
     * The message as a row; nothing for what only changes another one, or is not to be shown.
     *
     * @param asOf what happened up to this {@code seq} is counted in
     */
    Optional<Said> read(HistoryEntry entry, long asOf) {
        if (entry instanceof Message message) {
            boolean own = settlesOwn(message);
            if (!own && ignored.has(message.from())) {
                return Optional.empty();
            }
            return Optional.of(Said.told(message, asOf, own, !own && Mentions.in(message.text(), facts.ownName())));
        } else if (entry instanceof Erased erased && erased.target() == 0) {
            return Optional.of(Said.erased(erased, asOf, settlesOwn(erased)));
        }
        // Whose ids nobody was told before they were stored: only our own can be among those that wait.
        outbox.remove(entry.id());
        return Optional.empty();
    }

    private boolean settlesOwn(HistoryEntry entry) {
        // Written under another name of ours it may have arrived before we took this one.
        boolean waits = timeline.unsettled(entry.id())
                .filter(said -> said.author().equals(entry.from()))
                .isPresent();
        boolean own = waits || entry.from().equals(facts.ownName());
        if (own) {
            outbox.remove(entry.id());
        }
        return own;
    }
}
