package cortile.core.transfer;

import cortile.core.event.RoomEvent;
import cortile.core.history.Content;
import cortile.core.history.Draft;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.HistoryEntry.Deleted;
import cortile.protocol.message.HistoryEntry.Edited;
import cortile.protocol.message.HistoryEntry.Erased;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.HistoryEntry.Reacted;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Nickname;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Lines of an archive as drafts of the room they are imported into. Confined to one import.
 *
 * <p>Nobody may change imported messages later: whose they were is not in an archive. Each message has an author key of
 * its own, which its edits use too, so that neither ids used twice nor a name changed in between are in the way.
 */
final class ImportDrafts {

    /** Stands where the words are unknown, until the deletion that follows. */
    private static final MessageText ERASED = new MessageText("(deleted)");

    private final String room;
    private final Places places = new Places();
    private final Map<Long, Erased> erased = new LinkedHashMap<>();

    ImportDrafts(String room) {
        this.room = room;
    }

    /** Takes note that the line's entry has this place in the room. */
    void placed(HistoryEntry entry, long seq) {
        places.add(entry.seq(), seq);
        if (entry instanceof Erased message && message.target() == 0) {
            erased.put(seq, message);
        } else if (entry instanceof Deleted deleted) {
            places.imported(deleted.target()).ifPresent(erased::remove);
        }
    }

    /**
     * The line as it is to be stored at this place; null where what it is about was not imported.
     *
     * @throws ImportException where it says what cannot be said
     */
    @Nullable
    Draft draft(HistoryEntry entry, long seq) throws ImportException {
        if (entry instanceof Message message) {
            long replyTo = places.imported(message.replyTo()).orElse(0);
            return draft(entry, key(seq), new Content.Said(text(message.text()), message.action(), replyTo));
        } else if (entry instanceof Erased message && message.target() == 0) {
            return draft(entry, key(seq), new Content.Said(ERASED, false, 0));
        }
        OptionalLong target = places.imported(target(entry));
        return target.isEmpty() ? null : change(entry, seq, target.getAsLong());
    }

    private Draft change(HistoryEntry entry, long seq, long target) throws ImportException {
        if (entry instanceof Edited edited) {
            return draft(entry, key(target), new Content.Edit(target, text(edited.text())));
        } else if (entry instanceof Erased) {
            return draft(entry, key(target), new Content.Edit(target, ERASED));
        } else if (entry instanceof Reacted reacted) {
            String emoji = emoji(reacted.emoji());
            return draft(entry, "import " + entry.from(), new Content.Reaction(target, emoji, reacted.added()));
        }
        return draft(entry, key(seq), new Content.Deletion(target, true));
    }

    private static long target(HistoryEntry entry) {
        if (entry instanceof Edited edited) {
            return edited.target();
        } else if (entry instanceof Reacted reacted) {
            return reacted.target();
        } else if (entry instanceof Erased edit) {
            return edit.target();
        }
        return entry instanceof Deleted deleted ? deleted.target() : 0;
    }

    /** What deletes the messages that were deleted only after the archive's end: their words are not in it any more. */
    List<Draft> rest(long firstSeq) throws ImportException {
        List<Draft> rest = new ArrayList<>();
        for (Map.Entry<Long, Erased> left : erased.entrySet()) {
            Erased message = left.getValue();
            Deleted own = new Deleted(room, 0, "erased-" + left.getKey(), message.at(), message.from(), left.getKey());
            rest.add(draft(own, key(firstSeq + rest.size()), new Content.Deletion(left.getKey(), true)));
        }
        return rest;
    }

    private Draft draft(HistoryEntry entry, String authorKey, Content content) throws ImportException {
        String from = Nickname.tidy(entry.from());
        if (Nickname.problemOf(from).isPresent()) {
            throw new ImportException("The field \"from\" is not a name.");
        }
        if (entry.id().isEmpty() || entry.id().length() > Draft.MAX_CLIENT_ID) {
            throw new ImportException("The field \"id\" must have 1 to " + Draft.MAX_CLIENT_ID + " characters.");
        }
        return new Draft(room, RoomEvent.NOBODY, entry.at(), from, authorKey, entry.id(), content);
    }

    private static String key(long seq) {
        return "import #" + seq;
    }

    private static MessageText text(String written) throws ImportException {
        String text = MessageText.tidy(written);
        if (MessageText.problemOf(text).isPresent()) {
            throw new ImportException(
                    "The field \"text\" must have 1 to " + MessageText.MAX_BYTES + " bytes and not be blank.");
        }
        return new MessageText(text);
    }

    private static String emoji(String written) throws ImportException {
        if (written.isBlank() || written.length() > Content.Reaction.MAX_EMOJI) {
            throw new ImportException(
                    "The field \"emoji\" must have 1 to " + Content.Reaction.MAX_EMOJI + " characters.");
        }
        return written;
    }
}
