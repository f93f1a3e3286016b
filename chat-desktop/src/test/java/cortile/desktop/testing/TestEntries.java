package cortile.desktop.testing;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.HistoryEntry;
import java.time.Instant;
import java.util.List;

/** What clients ask for, as it stands in a history. Stateless. */
final class TestEntries {

    private TestEntries() {}

    static HistoryEntry of(ClientMessage.Say say, String name, long seq) {
        String id = TestHistory.idOr(say.id(), seq);
        return new HistoryEntry.Message(
                say.room(), seq, id, Instant.now(), name, say.text(), say.action(), say.replyTo(), null, List.of());
    }

    static HistoryEntry of(ClientMessage.Edit edit, String name, long seq) {
        String id = TestHistory.idOr(edit.id(), seq);
        return new HistoryEntry.Edited(edit.room(), seq, id, Instant.now(), name, edit.seq(), edit.text());
    }

    static HistoryEntry of(ClientMessage.Delete delete, String name, long seq) {
        String id = TestHistory.idOr(delete.id(), seq);
        return new HistoryEntry.Deleted(delete.room(), seq, id, Instant.now(), name, delete.seq());
    }

    static HistoryEntry of(ClientMessage.React react, String name, long seq) {
        String id = TestHistory.idOr(react.id(), seq);
        return new HistoryEntry.Reacted(
                react.room(), seq, id, Instant.now(), name, react.seq(), react.emoji(), react.added());
    }
}
