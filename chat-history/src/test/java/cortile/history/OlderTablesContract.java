package cortile.history;

import static cortile.history.Drafts.doing;
import static cortile.history.Drafts.edit;
import static cortile.history.OpenHistory.page;
import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessageDeleted;
import cortile.core.event.MessageEdited;
import cortile.core.event.MessageErased;
import cortile.core.event.MessagePosted;
import cortile.core.event.MessageState;
import cortile.core.event.ReactionChanged;
import cortile.core.event.RoomEvent;
import cortile.core.history.Draft;
import cortile.core.history.Refusal;
import cortile.history.store.Database;
import cortile.protocol.text.MessageText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was stored before entries had one number as their key (version 3 of the tables), the same in every database. */
public abstract class OlderTablesContract {

    private static final Instant SAID = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final Instant EDITED = Instant.parse("2026-03-29T01:30:00.007Z");

    /** Written as an older server wrote them; one time with another offset, one before 1970. */
    private static final List<String> OLD_ROWS = List.of(
            "INSERT INTO room (id, name, last_seq) VALUES (1, 'lobby', 6), (36, 'cucina', 2), (8388607, 'last', 1)",
            words(1, 1, "'a'", "corretto", "TIMESTAMP WITH TIME ZONE '2026-03-29 02:30:00.007+01:00'", false, 0),
            change(1, 2, "'e'", 1, 1, "corretto", false),
            change(1, 3, "'r'", 3, 1, "+1", false),
            words(1, 4, "'b'", "", "NULL", true, 0),
            change(1, 5, "'d'", 2, 4, "", false),
            "INSERT INTO message (room_id, seq, posted_at, author, author_key, body, action, reply_to)"
                    + " VALUES (1, 6, TIMESTAMP WITH TIME ZONE '1969-12-31 23:59:59.999+00:00', 'Anna', 'k', 'ride',"
                    + " TRUE, 1)",
            words(36, 1, "NULL", "senza", "NULL", false, 0),
            words(36, 2, "'a'", "altrove", "NULL", false, 1),
            words(8_388_607, 1, "NULL", "ultima", "NULL", false, 0),
            "INSERT INTO message_change (room_id, target, seq) VALUES (1, 1, 2), (1, 1, 3), (1, 4, 5)",
            "INSERT INTO reaction (room_id, target, emoji, author_key, author, first_seq, seq)"
                    + " VALUES (1, 1, '+1', 'k', 'Anna', 3, 3)");

    /** An empty one. */
    protected abstract Database database() throws SQLException;

    private static String words(
            int room, int seq, String id, String body, String editedAt, boolean erased, int replyTo) {
        return row(room, seq, id, body, 0, 0, erased, editedAt, replyTo);
    }

    private static String change(int room, int seq, String id, int kind, int target, String body, boolean erased) {
        return row(room, seq, id, body, kind, target, erased, "NULL", 0);
    }

    private static String row(Object... values) {
        return ("INSERT INTO message (room_id, seq, client_id, body, kind, target, erased, edited_at, reply_to, posted_at,"
                        + " author, author_key) VALUES (%s, %s, %s, '%s', %s, %s, %s, %s, %s,"
                        + " TIMESTAMP WITH TIME ZONE '2026-11-23 13:00:00.123+01:00', 'Anna', 'k')")
                .formatted(values);
    }

    private Database database;

    @BeforeEach
    void fillAtVersion3() throws SQLException {
        database = database();
        migrate("3");
        OLD_ROWS.forEach(this::execute);
    }

    private void migrate(String version) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(database.dataSource())
                .table("schema_history")
                .target(version)
                .load()
                .migrate();
    }

    private void execute(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private OpenHistory open() {
        return new OpenHistory(database, HistoryLimits.DEFAULT);
    }

    @Test
    void everyEntryIsReadAsItWas() throws SQLException {
        try (OpenHistory open = open()) {
            assertThat(page(open.history.readAfter("lobby", 0, 10)).entries())
                    .containsExactly(
                            new MessagePosted(
                                    "lobby",
                                    SAID,
                                    0,
                                    1,
                                    "a",
                                    "Anna",
                                    new MessageText("corretto"),
                                    false,
                                    0,
                                    corrected()),
                            new MessageEdited("lobby", SAID, 0, 2, "e", "Anna", 1, new MessageText("corretto")),
                            new ReactionChanged("lobby", SAID, 0, 3, "r", "Anna", 1, "+1", true),
                            new MessageErased("lobby", SAID, 4, "b", "Anna", 0),
                            new MessageDeleted("lobby", SAID, 0, 5, "d", "Anna", 4),
                            said("lobby", Instant.EPOCH.minusMillis(1), 6, "1-6", "ride", true, 1));
            assertThat(page(open.history.readBefore("cucina", 3, 10)).entries())
                    .containsExactly(
                            said("cucina", SAID, 1, "10-1", "senza", false, 0),
                            said("cucina", SAID, 2, "a", "altrove", false, 1));
            assertThat(page(open.history.readAfter("last", 0, 10)).entries())
                    .containsExactly(said("last", SAID, 1, "4zsov-1", "ultima", false, 0));
            assertThat(open.broken(List.of())).isEmpty();
        }
    }

    private static MessageState corrected() {
        return new MessageState(EDITED, List.of(new MessageState.Reaction("+1", List.of("Anna"))));
    }

    private static LoggedEvent said(
            String room, Instant at, long seq, String id, String text, boolean action, long replyTo) {
        return new MessagePosted(
                room,
                at,
                RoomEvent.NOBODY,
                seq,
                id,
                "Anna",
                new MessageText(text),
                action,
                replyTo,
                MessageState.FRESH);
    }

    @Test
    void theOrderGoesOnAndIdsAreKnown() throws SQLException {
        try (OpenHistory open = open()) {
            for (String id : List.of("a", "e", "r", "b", "d")) {
                open.settle(again("lobby", id));
            }
            open.settle(again("cucina", "a"));
            open.settle(again("cucina", "b"));
            open.settle(again("last", "c"));

            assertThat(open.told.repeated).extracting(r -> r.first().seq()).containsExactly(1L, 2L, 3L, 4L, 5L, 2L);
            assertThat(open.told.acks()).extracting(ack -> ack.seq()).containsExactly(3L, 2L);
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void whatWasSaidBeforeIsChangedAndForgottenAsEver() throws SQLException {
        try (OpenHistory open = open()) {
            open.settle(doing("k", "lobby", "e2", edit(6, "piange")));
            open.settle(doing("k", "lobby", null, edit(4, "x")));
            assertThat(open.told.refused)
                    .extracting(RecordingListener.Refused::refusal)
                    .containsExactly(Refusal.NO_SUCH_MESSAGE);
            assertThat(open.told.acks()).extracting(ack -> ack.seq()).containsExactly(7L);
            assertThat(open.broken(open.told.acks())).isEmpty();

            assertThat(open.history
                            .forget("lobby", SAID.plusMillis(1))
                            .toCompletableFuture()
                            .join())
                    .isEqualTo(7);
            assertThat(page(open.history.readAfter("lobby", 0, 10)).entries()).isEmpty();
            assertThat(page(open.history.readAfter("cucina", 0, 10)).entries()).hasSize(2);
        }
    }

    /** Where the database keeps tables that were made before the server was killed, but not that they are complete. */
    @Test
    void copyingThatWasInterruptedIsDoneAgain() throws SQLException {
        migrate("4");
        execute("DELETE FROM entry WHERE kind = 0");
        execute("DELETE FROM \"schema_history\" WHERE \"version\" = '4'");

        everyEntryIsReadAsItWas();
    }

    private static Draft again(String room, String id) {
        return new Draft(room, RoomEvent.NOBODY, Drafts.NOON, "Anna", "k", id, new MessageText("ancora"));
    }
}
