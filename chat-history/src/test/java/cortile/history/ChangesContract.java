package cortile.history;

import static cortile.history.Drafts.deletion;
import static cortile.history.Drafts.doing;
import static cortile.history.Drafts.edit;
import static cortile.history.Drafts.sign;
import static cortile.history.Drafts.signTakenBack;
import static cortile.history.OpenHistory.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessageDeleted;
import cortile.core.event.MessageEdited;
import cortile.core.event.MessageErased;
import cortile.core.event.MessagePosted;
import cortile.core.event.MessageState.Reaction;
import cortile.core.event.ReactionChanged;
import cortile.core.event.RoomEvent;
import cortile.core.history.Content;
import cortile.core.history.Draft;
import cortile.core.history.Page;
import cortile.core.history.Refusal;
import cortile.protocol.text.MessageText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What changes to messages do, the same in every database. */
public abstract class ChangesContract {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A history on an empty database, or on what an earlier one of the same test left. */
    protected abstract OpenHistory open();

    @Test
    void editShowsInTheMessageAndKeepsItsOwnPlace() throws Exception {
        try (OpenHistory open = open()) {
            open.store("a", "b");
            open.settle(doing("anna", "lobby", "e", edit(1, "meglio")));

            Page page = page(open.history.readAfter("lobby", 0, 10));
            assertThat(page.asOf()).isEqualTo(3);
            assertThat(said(page, 0).text().value()).isEqualTo("meglio");
            assertThat(said(page, 0).state().editedAt()).isEqualTo(Drafts.NOON);
            assertThat(said(page, 1).state().editedAt()).isNull();
            assertThat(page.entries().get(2)).isEqualTo(open.told.stored().get(2));
            assertThat(page.entries().get(2)).isInstanceOfSatisfying(MessageEdited.class, edited -> {
                assertThat(edited.target()).isEqualTo(1);
                assertThat(edited.text().value()).isEqualTo("meglio");
            });
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void earlierEditKeepsItsTextInItsOwnPlace() throws Exception {
        try (OpenHistory open = open()) {
            open.store("a");
            open.settle(doing("anna", "lobby", "e1", edit(1, "uno")));
            open.settle(doing("anna", "lobby", "e2", edit(1, "due")));

            Page page = page(open.history.readBefore("lobby", Long.MAX_VALUE, 10));
            assertThat(said(page, 0).text().value()).isEqualTo("due");
            assertThat(page.entries().subList(1, 3))
                    .isEqualTo(open.told.stored().subList(1, 3));
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void deletedTextIsInNoRowAnyMore() throws Exception {
        try (OpenHistory open = open()) {
            open.history.append(Drafts.by("anna", "lobby", "a", "segreto uno"));
            open.settle(doing("anna", "lobby", "e", edit(1, "segreto due")));
            open.settle(doing("bruno", "lobby", "r", sign(1, "+1")));
            open.settle(doing("anna", "lobby", "d", deletion(1)));

            Page page = page(open.history.readAfter("lobby", 0, 10));
            assertThat(page.entries())
                    .hasExactlyElementsOfTypes(
                            MessageErased.class, MessageErased.class, ReactionChanged.class, MessageDeleted.class);
            assertThat(page.entries()).extracting(LoggedEvent::id).containsExactly("a", "e", "r", "d");
            assertThat(page.entries().subList(0, 2))
                    .extracting(erased -> ((MessageErased) erased).target())
                    .containsExactly(0L, 1L);
            assertThat(count(open, "entry WHERE body LIKE '%segreto%'")).isZero();
            assertThat(count(open, "reaction")).isZero();
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void signsStandInTheOrderOfTheFirstGivingWithEachPersonOnce() throws Exception {
        try (OpenHistory open = open()) {
            open.store("a", "b");
            open.settle(doing("anna", "lobby", "c1", sign(1, "+1")));
            open.settle(doing("bruno", "lobby", "c2", sign(1, "cuore")));
            open.settle(doing("carla", "lobby", "c3", sign(1, "+1")));
            open.settle(doing("anna", "lobby", "c4", signTakenBack(1, "+1")));
            open.settle(renamed("carla", "Carla B.", sign(1, "+1")));
            open.settle(doing("dario", "lobby", "c5", sign(2, "+1")));

            Page page = page(open.history.readAfter("lobby", 0, 2));
            assertThat(said(page, 0).state().reactions())
                    .containsExactly(new Reaction("+1", List.of("carla")), new Reaction("cuore", List.of("bruno")));
            assertThat(said(page, 1).state().reactions()).containsExactly(new Reaction("+1", List.of("dario")));
            assertThat(open.told.refused)
                    .extracting(refused -> refused.refusal())
                    .containsExactly(Refusal.NOTHING_TO_CHANGE);
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void whatIsRefusedGetsNoNumberAndSaysWhy() throws Exception {
        try (OpenHistory open = open()) {
            open.store("a");
            open.settle(doing("anna", "lobby", "c6", edit(1, "b"))); // place 2
            refuses(open, "anna", edit(2, "x"), Refusal.NO_SUCH_MESSAGE);
            refuses(open, "anna", edit(7, "x"), Refusal.NO_SUCH_MESSAGE);
            refuses(open, "anna", edit(0, "x"), Refusal.NO_SUCH_MESSAGE);
            refuses(open, "bruno", edit(1, "x"), Refusal.NOT_YOURS);
            refuses(open, "bruno", deletion(1), Refusal.NOT_YOURS);
            refuses(open, "bruno", signTakenBack(1, "+1"), Refusal.NOTHING_TO_CHANGE);
            refuses(open, "bruno", sign(2, "+1"), Refusal.NO_SUCH_MESSAGE);
            open.settle(doing("bruno", "lobby", "c7", new Content.Deletion(1, true))); // place 3
            refuses(open, "anna", edit(1, "x"), Refusal.NO_SUCH_MESSAGE);
            refuses(open, "anna", deletion(1), Refusal.NO_SUCH_MESSAGE);
            refuses(open, "anna", sign(1, "+1"), Refusal.NO_SUCH_MESSAGE);
            open.store("last");

            assertThat(open.told.acks()).extracting(ack -> ack.seq()).containsExactly(1L, 2L, 3L, 4L);
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    /** A room's number and a place in it are one number in the tables. */
    @Test
    void placesBeyondARoomsEndAreNotThoseOfTheNextRoom() throws Exception {
        try (OpenHistory open = open()) {
            open.store("a");
            open.settle(Drafts.in("cucina", "b"));
            for (long beyond : List.of((1L << 40) + 1, 1 - (1L << 40), Long.MAX_VALUE, Long.MIN_VALUE)) {
                refuses(open, "anna", deletion(beyond), Refusal.NO_SUCH_MESSAGE);
                refuses(open, "anna", sign(beyond, "+1"), Refusal.NO_SUCH_MESSAGE);
                assertThat(page(open.history.readAfter("lobby", beyond, 9)).entries())
                        .hasSize(beyond > 0 ? 0 : 1);
                assertThat(page(open.history.readBefore("lobby", beyond, 9)).entries())
                        .hasSize(beyond > 0 ? 1 : 0);
            }
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void forgottenIdsMayBeUsedAgainAndKeptOnesNot() throws Exception {
        try (OpenHistory open = open()) {
            open.settle(at(Drafts.NOON.minusSeconds(60), "old"));
            open.settle(doing("anna", "lobby", "e", edit(1, "b")));
            open.store("kept");
            assertThat(forget(open, Drafts.NOON)).isEqualTo(2);
            open.store("old", "e");
            open.settle(Drafts.withId("kept"));

            assertThat(open.told.repeated).extracting(r -> r.first().seq()).containsExactly(3L);
            assertThat(count(open, "sent_id")).isEqualTo(3);
        }
    }

    @Test
    void changeInARoomThatDoesNotExistIsRefusedAndTheRoomCanBeginLater() throws Exception {
        try (OpenHistory open = open()) {
            open.settle(doing("anna", "cantina", "e", edit(1, "x")));
            open.settle(Drafts.in("cantina", "a"));

            assertThat(open.told.refused).hasSize(1);
            assertThat(open.told.acks()).extracting(ack -> ack.seq()).containsExactly(1L);
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void resentChangesGetTheirFirstPlaceEvenWhereTheyWouldBeRefusedByNow() throws Exception {
        try (OpenHistory open = open()) {
            open.store("a");
            List<Draft> changes = List.of(
                    doing("anna", "lobby", "e", edit(1, "b")),
                    doing("anna", "lobby", "r", sign(1, "+1")),
                    doing("anna", "lobby", "d", deletion(1)));
            changes.forEach(open::settle);
            changes.forEach(open::settle);
            open.store("last");

            assertThat(open.told.repeated).extracting(r -> r.first().seq()).containsExactly(2L, 3L, 4L);
            assertThat(open.told.refused).isEmpty();
            assertThat(open.told.acks()).extracting(ack -> ack.seq()).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(open.broken(open.told.acks())).isEmpty();
        }
    }

    @Test
    void actionsAndAnswersAreReadAsTheyWereSaid() {
        try (OpenHistory open = open()) {
            open.settle(doing("anna", "lobby", "a", new Content.Said(new MessageText("ride"), true, 0)));
            open.settle(doing("bruno", "lobby", "b", new Content.Said(new MessageText("anch'io"), false, 1)));

            assertThat(page(open.history.readAfter("lobby", 0, 9)).entries()).isEqualTo(open.told.stored());
        }
    }

    @Test
    void changesSurviveARestart() {
        Page before;
        try (OpenHistory open = open()) {
            open.store("a", "b");
            open.settle(doing("anna", "lobby", "e", edit(1, "c")));
            open.settle(doing("anna", "lobby", "r", sign(1, "+1")));
            open.settle(doing("anna", "lobby", "d", deletion(2)));
            before = page(open.history.readAfter("lobby", 0, 10));
        }
        try (OpenHistory open = open()) {
            assertThat(page(open.history.readAfter("lobby", 0, 10))).isEqualTo(before);
        }
    }

    @Test
    void forgottenMessagesTakeTheirChangesAlongAndLeaveTheirNumbers() throws Exception {
        try (OpenHistory open = open()) {
            int old = 2_500;
            for (int i = 0; i < old; i++) {
                open.history.append(at(Drafts.NOON.minusSeconds(60), "old" + i));
            }
            open.awaitStored(old);
            open.store("new");
            open.settle(doing("anna", "lobby", "e1", edit(1, "old")));
            open.settle(doing("anna", "lobby", "e2", edit(old + 1, "changed")));
            open.settle(doing("anna", "lobby", "r", sign(2, "+1")));

            assertThat(forget(open, Drafts.NOON)).isEqualTo(old + 2);
            assertThat(forget(open, Drafts.NOON)).isZero();
            Page page = page(open.history.readAfter("lobby", 0, 10));
            assertThat(page.entries()).extracting(LoggedEvent::id).containsExactly("new", "e2");
            assertThat(count(open, "reaction") + count(open, "message_change WHERE target <= " + old))
                    .isZero();
            refuses(open, "anna", edit(3, "x"), Refusal.NO_SUCH_MESSAGE);
            open.settle(doing("anna", "lobby", null, new Content.Said(new MessageText("an answer"), false, 3)));
            assertThat(open.history.lastSeq("lobby")).isEqualTo(old + 5);
        }
    }

    @Test
    void everythingForgottenLeavesTheCountAndUnknownRoomsHaveNothingToForget() {
        try (OpenHistory open = open()) {
            open.store("a", "b");

            assertThat(forget(open, Drafts.NOON.plusSeconds(1))).isEqualTo(2);
            assertThat(open.history
                            .forget("nowhere", Instant.MAX)
                            .toCompletableFuture()
                            .join())
                    .isZero();
        }
        try (OpenHistory open = open()) {
            open.store("a");
            assertThat(open.told.acks()).extracting(ack -> ack.seq()).containsExactly(3L);
        }
    }

    @Test
    void forgettingAndChangingTheSameMessagesDoNotBlockEachOther() {
        try (OpenHistory open = open()) {
            int messages = 2_500;
            for (int i = 0; i < messages; i++) {
                open.history.append(at(Drafts.NOON.minusSeconds(60), "m" + i));
            }
            open.awaitStored(messages);
            int before = open.told.answered();
            CompletableFuture<Long> forgotten =
                    open.history.forget("lobby", Drafts.NOON).toCompletableFuture();
            LongStream.iterate(messages, seq -> seq > 0, seq -> seq - 1)
                    .forEach(seq -> open.history.append(doing("anna", "lobby", null, edit(seq, "changed"))));
            await().atMost(PATIENCE).until(() -> open.told.answered() == before + messages);

            assertThat(forgotten.join()).isGreaterThanOrEqualTo(messages);
            assertThat(open.told.failed).isEmpty();
            // What was changed in the meantime and is new itself goes with the next turn at the latest.
            forget(open, Drafts.NOON);
            List<LoggedEvent> left = new ArrayList<>(
                    page(open.history.readAfter("lobby", 0, 200)).entries());
            assertThat(left).isEmpty();
        }
    }

    private static void refuses(OpenHistory open, String author, Content content, Refusal refusal) {
        Draft draft = doing(author, "lobby", null, content);
        open.settle(draft);
        assertThat(open.told.refused).last().isEqualTo(new RecordingListener.Refused(draft, refusal));
    }

    private static long forget(OpenHistory open, Instant before) {
        return open.history.forget("lobby", before).toCompletableFuture().join();
    }

    private static MessagePosted said(Page page, int index) {
        return (MessagePosted) page.entries().get(index);
    }

    private static Draft at(Instant at, @Nullable String id) {
        return new Draft("lobby", RoomEvent.NOBODY, at, "anna", "anna", id, new MessageText("old words"));
    }

    private static Draft renamed(String authorKey, String author, Content content) {
        return new Draft("lobby", RoomEvent.NOBODY, Drafts.NOON, author, authorKey, null, content);
    }

    private static long count(OpenHistory open, String what) throws SQLException {
        try (Connection connection = open.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + what)) {
            count.next();
            return count.getLong(1);
        }
    }
}
