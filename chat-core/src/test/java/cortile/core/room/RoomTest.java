package cortile.core.room;

import static org.assertj.core.api.Assertions.assertThat;

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
import cortile.core.event.MessagePosted;
import cortile.protocol.text.MessageText;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final List<ChatEvent> published = new ArrayList<>();
    private final Room room = new Room("lobby", Clock.fixed(NOON, ZoneOffset.UTC), published::add);
    private final ManualLane lane = new ManualLane();
    private final ManualLane otherLane = new ManualLane();
    private final PlainEncoder echoing = new PlainEncoder(true, false);
    private final PlainEncoder silent = new PlainEncoder(false, false);
    private long lastId;

    @Test
    void everybodyIsToldFromTheirEntryToTheirLeaving() {
        TestMember anna = member("anna", lane, echoing);
        TestMember bob = member("bob", otherLane, echoing);
        assertThat(room.enter(anna)).containsExactly("anna");
        say(anna, "alone");
        assertThat(room.enter(bob)).containsExactly("anna", "bob");
        say(bob, "hi");
        room.leave(bob, EndReason.QUIT);
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
        room.leave(anna, EndReason.LOST);
        room.leave(anna, EndReason.LOST);
        assertThat(published)
                .containsExactly(
                        new Joined("lobby", NOON, 1, "anna", "plain", "here"),
                        new MessagePosted("lobby", NOON, 1, 1, messageId(), "anna", new MessageText("ciao")),
                        new Left("lobby", NOON, 1, "anna", EndReason.LOST));
    }

    private String messageId() {
        return Long.toString(NOON.toEpochMilli(), Character.MAX_RADIX) + "-1";
    }

    @Test
    void whoHasLeftSaysNothingMore() {
        TestMember anna = member("anna", lane, echoing);
        room.enter(anna);
        room.leave(anna, EndReason.QUIT);
        assertThat(room.post(anna, null, new MessageText("ghost"))).isFalse();
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
        room.leave(bob, EndReason.STOPPING);
        runLanes();
        assertThat(anna.heard()).isEqualTo("+anna;+bob;");
        assertThat(room.size()).isEqualTo(1);
    }

    @Test
    void aLaneThatFallsBehindMakesTheRoomRefuseInsteadOfGrow() {
        TestMember anna = member("anna", lane, echoing);
        room.enter(anna);
        int taken = 0;
        while (room.post(anna, null, new MessageText("x"))) {
            taken++;
        }
        assertThat(taken).isLessThanOrEqualTo(LaneRoster.MAX_WAITING_STEPS);
        runLanes();
        assertThat(room.post(anna, null, new MessageText("again"))).isTrue();
    }

    @Test
    void leavingInAnyOrderKeepsTheOthersListening() {
        List<TestMember> crowd = IntStream.range(0, 5)
                .mapToObj(i -> member("m" + i, lane, echoing))
                .toList();
        crowd.forEach(room::enter);
        for (int gone : new int[] {1, 4, 0}) {
            room.leave(crowd.get(gone), EndReason.QUIT);
        }
        say(crowd.get(2), "still");
        runLanes();
        assertThat(crowd.get(2).heard()).endsWith("-m1;-m4;-m0;m2#1 still;");
        assertThat(crowd.get(3).heard()).endsWith("m2#1 still;");
        assertThat(crowd.get(4).heard()).endsWith("-m1;");
    }

    private void say(TestMember member, String text) {
        assertThat(room.post(member, null, new MessageText(text))).isTrue();
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
}
