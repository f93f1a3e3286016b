package cortile.core.room;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.authority.Denial;
import cortile.core.delivery.Lane;
import cortile.core.delivery.ManualLane;
import cortile.core.delivery.Outbox;
import cortile.core.delivery.PlainEncoder;
import cortile.core.delivery.RecordingLink;
import cortile.core.delivery.RoomEncoder;
import cortile.core.event.ChatEvent;
import cortile.core.event.EndReason;
import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.LoggedEvent;
import cortile.core.event.MessagePosted;
import cortile.core.history.Content;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.MemoryHistory;
import cortile.core.history.Refusal;
import cortile.protocol.text.MessageText;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final List<ChatEvent> published = new ArrayList<>();
    private final RoomHistory desk = new RoomHistory();
    private final MemoryHistory history = new MemoryHistory(desk);
    private final Room room =
            desk.serve(new Room("lobby", Clock.fixed(NOON, ZoneOffset.UTC), published::add, history, true));
    private final ManualLane lane = new ManualLane();
    private final ManualLane otherLane = new ManualLane();
    private final PlainEncoder echoing = new PlainEncoder(true, false);
    private final PlainEncoder silent = new PlainEncoder(false, false);
    private final List<String> out = new ArrayList<>();
    private long lastId;

    @Test
    void everybodyIsToldFromTheirEntryToTheirLeaving() {
        TestMember anna = member("anna", lane, echoing);
        TestMember bob = member("bob", otherLane, echoing);
        assertThat(room.enter(anna)).isZero();
        say(anna, "alone");
        assertThat(room.enter(bob)).isEqualTo(1);
        assertThat(room.present()).isEqualTo(new Present(List.of("anna", "bob"), List.of()));
        say(bob, "hi");
        leave(bob, EndReason.QUIT);
        say(anna, "gone");
        runLanes();
        assertThat(anna.heard()).isEqualTo("+anna;anna#1 alone;+bob;bob#2 hi;-bob;anna#3 gone;");
        assertThat(bob.heard()).isEqualTo("+bob;bob#2 hi;");
    }

    @Test
    void whoMustNotHearThemselvesHearAllTheOthers() {
        TestMember anna = member("anna", lane, silent);
        TestMember bob = member("bob", lane, silent);
        room.enter(anna);
        room.enter(bob);
        say(anna, "one");
        say(bob, "two");
        say(anna, "three");
        runLanes();
        assertThat(anna.heard()).isEqualTo("+bob;bob#2 two;");
        assertThat(bob.heard()).isEqualTo("anna#1 one;anna#3 three;");
    }

    @Test
    void aBurstIsEncodedOnceForAllAndFlushedOnce() {
        List<TestMember> crowd = IntStream.range(0, 100)
                .mapToObj(i -> member("m" + i, lane, echoing))
                .toList();
        crowd.forEach(room::enter);
        runLanes();
        int framesBefore = echoing.frames().size();
        int flushesBefore = crowd.get(0).link.flushes();
        for (int i = 0; i < 50; i++) {
            say(crowd.get(i), "x");
        }
        runLanes();
        assertThat(echoing.frames()).hasSize(framesBefore + 1);
        assertThat(crowd.get(0).link.flushes()).isEqualTo(flushesBefore + 1);
        assertThat(echoing.frames()).allMatch(frame -> frame.references() == 0);
    }

    @Test
    void aCrowdThatComesAtOnceCostsWhoIsThereOneFrame() {
        TestMember anna = member("anna", lane, echoing);
        room.enter(anna);
        runLanes();
        List<TestMember> crowd = IntStream.range(0, LaneRoster.MOST_NEWCOMERS)
                .mapToObj(i -> member("m" + i, lane, echoing))
                .toList();
        crowd.forEach(room::enter);
        runLanes();
        assertThat(anna.link.written()).hasSize(2);
        assertThat(crowd.get(0).heard()).startsWith("+m0;+m1;").endsWith("+m63;");
        assertThat(crowd.get(63).heard()).isEqualTo("+m63;");
    }

    @Test
    void whoComesAndGoesWithinOneTurnHearsWhatHappenedMeanwhile() {
        TestMember anna = member("anna", lane, echoing);
        TestMember bob = member("bob", lane, echoing);
        room.enter(anna);
        room.enter(bob);
        say(anna, "ciao");
        leave(bob, EndReason.QUIT);
        say(anna, "gone");
        runLanes();
        assertThat(bob.heard()).isEqualTo("+bob;anna#1 ciao;");
        assertThat(anna.heard()).isEqualTo("+anna;+bob;anna#1 ciao;-bob;anna#2 gone;");
    }

    @Test
    void aNewcomerThatTakesEachReadAsOneMessageIsToldEachApart() {
        TestMember anna = member("anna", lane, new PlainEncoder(false, true));
        TestMember bob = member("bob", lane, echoing);
        room.enter(bob);
        room.enter(anna);
        say(bob, "one");
        say(anna, "mine");
        say(bob, "two");
        runLanes();
        assertThat(anna.link.written()).containsExactly("bob#1 one;", "bob#3 two;");
    }

    @Test
    void aPeerThatTakesEachReadAsOneMessageGetsAFrameAnEvent() {
        PlainEncoder apart = new PlainEncoder(true, true);
        TestMember anna = member("anna", lane, apart);
        room.enter(anna);
        say(anna, "one");
        say(anna, "two");
        runLanes();
        assertThat(anna.link.written()).containsExactly("+anna;", "anna#1 one;", "anna#2 two;");
    }

    @Test
    void observersGetTheSameRecordsInOrder() {
        TestMember anna = member("anna", lane, echoing);
        room.enter(anna);
        say(anna, "ciao");
        leave(anna, EndReason.LOST);
        leave(anna, EndReason.LOST);
        assertThat(published)
                .containsExactly(
                        new Joined("lobby", NOON, 1, "anna", "plain", "here"),
                        new MessagePosted("lobby", NOON, 1, 1, "m-1", "anna", new MessageText("ciao")),
                        new Left("lobby", NOON, 1, "anna", EndReason.LOST));
    }

    @Test
    void whoHasLeftSaysNothingMore() {
        TestMember anna = member("anna", lane, echoing);
        room.enter(anna);
        leave(anna, EndReason.QUIT);
        assertThat(post(anna, null, "ghost")).contains(Denial.NOT_IN_ROOM);
        assertThat(room.lastSeq()).isZero();
    }

    @Test
    void emptyingAClosedRoomTellsNobody() {
        TestMember anna = member("anna", lane, echoing);
        TestMember bob = member("bob", lane, echoing);
        room.enter(anna);
        room.enter(bob);
        runLanes();
        room.close();
        leave(bob, EndReason.STOPPING);
        runLanes();
        assertThat(anna.heard()).isEqualTo("+anna;+bob;");
        assertThat(room.size()).isEqualTo(1);
    }

    @Test
    void aLaneThatFallsBehindMakesTheRoomRefuseInsteadOfGrow() {
        TestMember anna = member("anna", lane, echoing);
        room.enter(anna);
        int taken = 0;
        while (post(anna, null, "x").isEmpty()) {
            taken++;
        }
        assertThat(taken).isLessThanOrEqualTo(LaneRoster.MAX_WAITING_STEPS);
        runLanes();
        say(anna, "again");
    }

    @Test
    void leavingInAnyOrderKeepsTheOthersListening() {
        List<TestMember> crowd = IntStream.range(0, 5)
                .mapToObj(i -> member("m" + i, lane, echoing))
                .toList();
        crowd.forEach(room::enter);
        for (int gone : new int[] {1, 4, 0}) {
            leave(crowd.get(gone), EndReason.QUIT);
        }
        say(crowd.get(2), "still");
        runLanes();
        assertThat(crowd.get(2).heard()).endsWith("-m1;-m4;-m0;m2#1 still;");
        assertThat(crowd.get(3).heard()).endsWith("m2#1 still;");
        assertThat(crowd.get(4).heard()).endsWith("-m1;");
    }

    @Test
    void nobodyHearsAMessageBeforeItIsStored() {
        TestMember anna = member("anna", lane, echoing);
        room.enter(anna);
        history.beSlow();
        say(anna, "ciao");
        runLanes();
        assertThat(anna.heard()).isEqualTo("+anna;");
        assertThat(room.lastSeq()).isZero();
        history.storeWaiting();
        runLanes();
        assertThat(anna.heard()).isEqualTo("+anna;anna#1 ciao;");
    }

    @Test
    void whoLeavesIsGoneOnlyAfterTheirLastWords() {
        TestMember anna = member("anna", lane, echoing);
        TestMember bob = member("bob", lane, echoing);
        room.enter(anna);
        room.enter(bob);
        history.beSlow();
        say(bob, "bye");
        leave(bob, EndReason.QUIT);
        runLanes();
        assertThat(out).isEmpty();
        history.storeWaiting();
        runLanes();
        assertThat(anna.heard()).isEqualTo("+anna;+bob;bob#1 bye;-bob;");
        assertThat(out).containsExactly("bob");
    }

    @Test
    void theAuthorAloneIsToldWhatCouldNotBeStored() {
        TestMember anna = member("anna", lane, echoing);
        TestMember bob = member("bob", lane, echoing);
        room.enter(anna);
        room.enter(bob);
        history.beSlow();
        assertThat(post(anna, "a-1", "lost")).isEmpty();
        history.failWaiting();
        runLanes();
        assertThat(anna.notStored).containsExactly("a-1");
        assertThat(bob.heard()).isEqualTo("+bob;");
        leave(anna, EndReason.QUIT);
        assertThat(out).containsExactly("anna");
    }

    @Test
    void aMessageSaidAgainIsAnsweredWithTheFirstAndToldToNobodyElse() {
        TestMember anna = member("anna", lane, echoing);
        TestMember bob = member("bob", lane, echoing);
        room.enter(anna);
        room.enter(bob);
        post(anna, "a-1", "once");
        post(anna, "a-1", "once");
        runLanes();
        assertThat(anna.heard()).isEqualTo("+anna;+bob;anna#1 once;anna#1 once;");
        assertThat(bob.heard()).isEqualTo("+bob;anna#1 once;");
        assertThat(room.lastSeq()).isEqualTo(1);
    }

    @Test
    void whatSomebodySaidLastIsKnownOnceItIsStored() {
        TestMember anna = member("anna", lane, echoing);
        room.enter(anna);
        say(anna, "one");
        history.beSlow();
        say(anna, "two");
        var last = room.lastSaid(anna).toCompletableFuture();
        assertThat(last).isNotDone();
        history.storeWaiting();
        assertThat(last).isCompletedWithValue(2L);
        room.post(anna, null, new Content.Deletion(2, false));
        history.storeWaiting();
        assertThat(room.lastSaid(anna).toCompletableFuture()).isCompletedWithValue(0L);
    }

    @Test
    void aRoomGoesOnCountingWhereItsHistoryEnds() {
        TestMember anna = member("anna", lane, echoing);
        room.enter(anna);
        say(anna, "before");
        Room again = new Room("lobby", Clock.systemUTC(), published::add, history, true);
        assertThat(again.lastSeq()).isEqualTo(1);
    }

    private void leave(TestMember member, EndReason reason) {
        room.leave(member, reason, () -> out.add(member.name()));
    }

    private void say(TestMember member, String text) {
        assertThat(post(member, null, text)).isEmpty();
    }

    private Optional<Denial> post(Member author, @Nullable String id, String text) {
        return room.post(author, id, new Content.Said(new MessageText(text), false, 0));
    }

    private void runLanes() {
        lane.runAll();
        otherLane.runAll();
    }

    private TestMember member(String name, Lane on, RoomEncoder encoder) {
        return new TestMember(++lastId, name, on, encoder);
    }

    private static final class TestMember implements Member {
        private final long id;
        private final String name;
        private final Lane lane;
        private final RoomEncoder encoder;
        private final RecordingLink link = new RecordingLink();
        private final List<String> notStored = new ArrayList<>();
        private final Outbox outbox = new Outbox(link, 1 << 20, () -> {});

        TestMember(long id, String name, Lane lane, RoomEncoder encoder) {
            this.id = id;
            this.name = name;
            this.lane = lane;
            this.encoder = encoder;
        }

        String heard() {
            return String.join("", link.written());
        }

        @Override
        public long id() {
            return id;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String identity() {
            return name;
        }

        @Override
        public void denied(Denial denial, @Nullable String messageId) {
            notStored.add(String.valueOf(messageId));
        }

        @Override
        public boolean isAway() {
            return false;
        }

        @Override
        public String dialect() {
            return "plain";
        }

        @Override
        public String address() {
            return "here";
        }

        @Override
        public Lane lane() {
            return lane;
        }

        @Override
        public RoomEncoder encoder() {
            return encoder;
        }

        @Override
        public Outbox outbox() {
            return outbox;
        }
    }

    /** Takes the history's word to the one room, as the hub does. */
    private static final class RoomHistory implements HistoryListener {
        private @Nullable Room room;

        Room serve(Room served) {
            room = served;
            return served;
        }

        private Room room() {
            return Objects.requireNonNull(room);
        }

        @Override
        public void stored(List<LoggedEvent> batch) {
            room().stored(batch);
        }

        @Override
        public void repeated(Draft draft, LoggedEvent first) {
            room().repeated(draft.sessionId(), first);
        }

        @Override
        public void refused(Draft draft, Refusal refusal) {
            room().denied(draft, Denial.NOT_STORED);
        }

        @Override
        public void failed(List<Draft> drafts, String sentence) {
            drafts.forEach(draft -> room().denied(draft, Denial.NOT_STORED));
        }
    }
}
