package cortile.core.transfer;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessageDeleted;
import cortile.core.event.MessageEdited;
import cortile.core.event.MessageErased;
import cortile.core.event.MessagePosted;
import cortile.core.event.ReactionChanged;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.HistoryEntry.Reaction;

/** The entries of a history as native messages: told live, in a page, or in an archive. Stateless. */
public final class NativeEntries {

    private NativeEntries() {}

    public static HistoryEntry of(LoggedEvent logged) {
        if (logged instanceof MessagePosted posted) {
            return message(posted);
        } else if (logged instanceof MessageEdited edited) {
            return edited(edited);
        } else if (logged instanceof MessageDeleted deleted) {
            return deleted(deleted);
        } else if (logged instanceof ReactionChanged changed) {
            return reacted(changed);
        }
        return erased((MessageErased) logged);
    }

    public static HistoryEntry.Message message(MessagePosted posted) {
        return new HistoryEntry.Message(
                posted.room(),
                posted.seq(),
                posted.id(),
                posted.at(),
                posted.author(),
                posted.text().withoutTrailingLineEnds(),
                posted.action(),
                posted.replyTo(),
                posted.state().editedAt(),
                posted.state().reactions().stream()
                        .map(reaction -> new Reaction(reaction.emoji(), reaction.names()))
                        .toList());
    }

    public static HistoryEntry edited(MessageEdited edited) {
        return new HistoryEntry.Edited(
                edited.room(),
                edited.seq(),
                edited.id(),
                edited.at(),
                edited.author(),
                edited.target(),
                edited.text().withoutTrailingLineEnds());
    }

    public static HistoryEntry deleted(MessageDeleted deleted) {
        return new HistoryEntry.Deleted(
                deleted.room(), deleted.seq(), deleted.id(), deleted.at(), deleted.author(), deleted.target());
    }

    public static HistoryEntry reacted(ReactionChanged changed) {
        return new HistoryEntry.Reacted(
                changed.room(),
                changed.seq(),
                changed.id(),
                changed.at(),
                changed.author(),
                changed.target(),
                changed.emoji(),
                changed.added());
    }

    public static HistoryEntry erased(MessageErased erased) {
        return new HistoryEntry.Erased(
                erased.room(), erased.seq(), erased.id(), erased.at(), erased.author(), erased.target());
    }
}
