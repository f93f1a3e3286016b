package cortile.history.store;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessageDeleted;
import cortile.core.event.MessageEdited;
import cortile.core.event.MessageErased;
import cortile.core.event.MessagePosted;
import cortile.core.event.MessageState;
import cortile.core.event.ReactionChanged;
import cortile.core.event.RoomEvent;
import cortile.protocol.text.MessageText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the table {@code entry} as the event it was, or became. Confined to whoever has the row. */
final class EntryReader {

    static final String COLUMNS =
            "entry_key, posted_at, author, client_id, body, kind, action, reply_to, target, edited_at, erased";

    private final ResultSet row;
    private final String room;
    private final long seq;
    private final Instant at;
    private final String id;
    private final String author;

    private EntryReader(ResultSet row, String room, RoomPlace place) throws SQLException {
        this.row = row;
        this.room = room;
        this.seq = EntryKey.seqOf(row.getLong("entry_key"));
        this.at = Instant.ofEpochMilli(row.getLong("posted_at"));
        String clientId = row.getString("client_id");
        this.id = clientId != null ? clientId : place.messageId(seq);
        this.author = row.getString("author");
    }

    /** The current row; a message without its reactions, which stand in a table of their own. */
    static LoggedEvent read(ResultSet row, String room, RoomPlace place) throws SQLException {
        EntryReader reader = new EntryReader(row, room, place);
        if (row.getBoolean("erased")) {
            return new MessageErased(room, reader.at, reader.seq, reader.id, reader.author, row.getLong("target"));
        }
        EntryKind kind = EntryKind.of(row.getInt("kind"));
        return kind == EntryKind.WORDS ? reader.words() : reader.change(kind);
    }

    private MessagePosted words() throws SQLException {
        return new MessagePosted(
                room,
                at,
                RoomEvent.NOBODY,
                seq,
                id,
                author,
                text(),
                row.getBoolean("action"),
                row.getLong("reply_to"),
                state(row.getObject("edited_at", Long.class)));
    }

    private static MessageState state(@Nullable Long editedAt) {
        return editedAt == null ? MessageState.FRESH : new MessageState(Instant.ofEpochMilli(editedAt), List.of());
    }

    private LoggedEvent change(EntryKind kind) throws SQLException {
        long target = row.getLong("target");
        if (kind == EntryKind.EDIT) {
            return new MessageEdited(room, at, RoomEvent.NOBODY, seq, id, author, target, text());
        } else if (kind == EntryKind.DELETION) {
            return new MessageDeleted(room, at, RoomEvent.NOBODY, seq, id, author, target);
        }
        boolean added = kind == EntryKind.REACTION;
        return new ReactionChanged(room, at, RoomEvent.NOBODY, seq, id, author, target, row.getString("body"), added);
    }

    private MessageText text() throws SQLException {
        return new MessageText(row.getString("body"));
    }
}
