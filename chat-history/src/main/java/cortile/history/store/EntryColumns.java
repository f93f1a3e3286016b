package cortile.history.store;

import cortile.core.history.Content;
import cortile.core.history.Content.Deletion;
import cortile.core.history.Content.Edit;
import cortile.core.history.Content.Reaction;
import cortile.core.history.Content.Said;

/** What a draft says or does, as it stands in the table {@code entry}. Immutable. */
record EntryColumns(EntryKind kind, String body, boolean action, long replyTo, long target) {

    static EntryColumns of(Content content) {
        if (content instanceof Said said) {
            return new EntryColumns(EntryKind.WORDS, said.text().value(), said.action(), said.replyTo(), 0);
        } else if (content instanceof Edit edit) {
            return change(EntryKind.EDIT, edit.text().value(), edit.target());
        } else if (content instanceof Deletion deletion) {
            return change(EntryKind.DELETION, "", deletion.target());
        } else if (content instanceof Reaction reaction) {
            EntryKind kind = reaction.added() ? EntryKind.REACTION : EntryKind.REACTION_TAKEN_BACK;
            return change(kind, reaction.emoji(), reaction.target());
        }
        throw new IllegalArgumentException("no such content: " + content.getClass());
    }

    /** Whether nothing but the body differs from the columns' defaults. */
    static boolean arePlain(Content content) {
        return content instanceof Said said && !said.action() && said.replyTo() == 0;
    }

    private static EntryColumns change(EntryKind kind, String body, long target) {
        return new EntryColumns(kind, body, false, 0, target);
    }
}
