package cortile.history.writer;

import cortile.core.event.LoggedEvent;
import cortile.core.history.Content;
import cortile.core.history.Content.Edit;
import cortile.core.history.Content.Said;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.history.commit.FailureReason;
import cortile.history.commit.GroupStore;
import cortile.history.store.DatabaseGate;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;

/** Stores drafts in the ledger and tells the listener what became of them. Confined to the writing thread. */
public final class GroupCommitWriter implements GroupStore<Draft> {

    private static final Logger LOG = System.getLogger(GroupCommitWriter.class.getName());

    /** What a draft weighs besides its text, roughly. */
    private static final int OVERHEAD_BYTES = 256;

    private final Ledger ledger;
    private final HistoryListener listener;
    private final DatabaseGate gate;

    /**
     * @param ledger opened
     * @param gate keeps others aside when the database is opened again
     */
    public GroupCommitWriter(Ledger ledger, HistoryListener listener, DatabaseGate gate) {
        this.ledger = ledger;
        this.listener = listener;
        this.gate = gate;
    }

    /** What a draft costs while it waits, in bytes. */
    public static long weight(Draft draft) {
        Content content = draft.content();
        int characters = Content.Reaction.MAX_EMOJI;
        if (content instanceof Said said) {
            characters = said.text().value().length();
        } else if (content instanceof Edit edit) {
            characters = edit.text().value().length();
        }
        return OVERHEAD_BYTES + 2L * characters;
    }

    @Override
    public void store(List<Draft> drafts) throws SQLException {
        Group group = ledger.write(drafts);
        tell(group.stored());
        group.repeats().forEach(repeat -> shielded(() -> listener.repeated(repeat.draft(), repeat.first())));
        group.refused().forEach(refused -> shielded(() -> listener.refused(refused.draft(), refused.refusal())));
    }

    private void tell(List<LoggedEvent> stored) {
        if (!stored.isEmpty()) {
            List<LoggedEvent> batch = List.copyOf(stored);
            shielded(() -> listener.stored(batch));
        }
    }

    @Override
    public void failed(List<Draft> drafts, Throwable cause) {
        shielded(() -> listener.failed(drafts, FailureReason.sentence("The message", cause)));
    }

    @Override
    public void reopen() throws SQLException {
        tell(gate.alone(ledger::open));
    }

    @Override
    public void close() {
        ledger.close();
    }

    @Override
    public String describe() {
        return "The history";
    }

    /** Somebody else's code: whatever it throws must not end the only thread that writes. */
    private static void shielded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A listener of the history failed.", e);
        }
    }
}
