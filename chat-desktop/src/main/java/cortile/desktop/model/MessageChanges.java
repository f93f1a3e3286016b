package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.HistoryEntry.Deleted;
import cortile.protocol.message.HistoryEntry.Edited;
import cortile.protocol.message.HistoryEntry.Reacted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Does to the messages shown what became of them: other words, signs, being taken back; each once.
 *
 * <p>A message counts in all that happened up to the moment it was read. What is told while an earlier page is on its
 * way may concern a message of that page, read before: it is kept until the page is there. Confined to the model's
 * thread.
 */
final class MessageChanges {

    private final Timeline timeline;
    private final List<HistoryEntry> kept = new ArrayList<>();
    private boolean keeping;
    private String ownName = "";

    MessageChanges(Timeline timeline) {
        this.timeline = timeline;
    }

    void setOwnName(String name) {
        ownName = name;
    }

    /** An earlier page is asked for. */
    void pageAsked() {
        keeping = true;
    }

    /** The page is shown, or will not come. */
    void pageSettled() {
        keeping = false;
        kept.forEach(this::change);
        kept.clear();
    }

    /** Applies the change, unless its message is not shown or counts it in already. */
    void apply(HistoryEntry entry) {
        if (keeping) {
            kept.add(entry);
        }
        change(entry);
    }

    private void change(HistoryEntry entry) {
        if (entry instanceof Edited edited) {
            change(
                    edited.target(),
                    edited.seq(),
                    said -> said.with(edited.text(), mentionsUs(said, edited.text()))
                            .with(said.fate().edited(edited.seq())));
        } else if (entry instanceof Deleted deleted) {
            change(
                    deleted.target(),
                    deleted.seq(),
                    said -> said.with("", false).with(said.fate().deleted(deleted.seq())));
        } else if (entry instanceof Reacted reacted) {
            change(
                    reacted.target(),
                    reacted.seq(),
                    said -> said.with(
                            said.fate().reacted(reacted.seq(), reacted.emoji(), reacted.from(), reacted.added())));
        }
    }

    private boolean mentionsUs(Said said, String text) {
        return !said.own() && Mentions.in(text, ownName);
    }

    private void change(long target, long seq, UnaryOperator<Said> change) {
        timeline.change(target, said -> said.fate().asOf() < seq && !said.fate().deleted() ? change.apply(said) : said);
    }
}
