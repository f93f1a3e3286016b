package cortile.core.hub;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.audit.Actor;
import cortile.core.delivery.ManualLane;
import cortile.core.delivery.PlainEncoder;
import cortile.core.delivery.RecordingLink;
import cortile.core.directory.DirectoryChange.SaveRoom;
import cortile.core.directory.MemoryDirectory;
import cortile.core.directory.RoomProfile;
import cortile.core.event.ChatEvent;
import cortile.core.event.EndReason;
import cortile.core.event.Left;
import cortile.core.event.ServerStarted;
import cortile.core.event.ServerStopping;
import cortile.core.limit.Limits;
import cortile.core.session.Origin;
import cortile.core.session.Session;
import cortile.core.session.SessionView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HubTest {

    private static final Actor OPERATOR = Actor.operator("root", "jmx");
    private static final Origin ORIGIN = new Origin("plain", "127.0.0.1:1");

    private final List<ChatEvent> published = new ArrayList<>();
    private final Hub hub = new Hub(
            new Limits(3, 100, 10, 0, Duration.ofSeconds(20)),
            MemoryStores.GENEROUS,
            Clock.systemUTC(),
            System::nanoTime,
            published::add,
            new MemoryStores());
    private final ManualLane lane = new ManualLane();
    private final PlainEncoder encoder = new PlainEncoder(true, false);
    private final RecordingLink link = new RecordingLink();

    @Test
    void aNameIsOnePersonsHoweverItIsWritten() {
        assertThat(enter(connect(link), "Anna")).isTrue();
        Session second = connect(new RecordingLink());
        assertThat(enter(second, "anna")).isFalse();
        assertThat(enter(second, "ＡＮＮＡ")).isFalse();
        assertThat(enter(second, "bob")).isTrue();
    }

    @Test
    void aNameIsFreeAgainWhenItsHolderHasLeft() {
        Session anna = connect(link);
        enter(anna, "anna");
        anna.end(EndReason.LOST, "");
        assertThat(enter(connect(new RecordingLink()), "anna")).isTrue();
        assertThat(hub.lobby().size()).isEqualTo(1);
    }

    @Test
    void thePlaceOfALostConnectionIsKeptForAWhileAndThenGivenUp() {
        Session anna = connect(link);
        assertThat(Visitors.enterToComeBack(hub, anna, "anna", encoder)).isTrue();
        anna.end(EndReason.LOST, "");
        assertThat(link.closedBecause()).isEqualTo(EndReason.LOST);
        assertThat(hub.lobby().size()).isEqualTo(1);
        assertThat(enter(connect(new RecordingLink()), "anna")).isFalse();
        lane.runPostponed();
        assertThat(hub.lobby().size()).isZero();
        assertThat(enter(connect(new RecordingLink()), "anna")).isTrue();
        assertThat(published).hasAtLeastOneElementOfType(Left.class);
    }

    @Test
    void aStoppingServerKeepsNoPlaces() {
        Session anna = connect(link);
        Visitors.enterToComeBack(hub, anna, "anna", encoder);
        anna.end(EndReason.LOST, "");
        hub.stop();
        lane.runAll();
        assertThat(hub.connections()).isZero();
    }

    @Test
    void aFullServerLetsNobodyInUntilSomebodyLeaves() {
        Session first = connect(link);
        connect(new RecordingLink());
        connect(new RecordingLink());
        assertThat(hub.connect(ORIGIN, lane, new RecordingLink())).isEmpty();
        assertThat(hub.refusal(ORIGIN)).isEqualTo(EndReason.SERVER_FULL);
        first.end(EndReason.LOST, "");
        assertThat(hub.connect(ORIGIN, lane, new RecordingLink())).isPresent();
    }

    @Test
    void aReaderThatNeverReadsIsDroppedAndTheOthersAreTold() {
        Session anna = connect(link);
        enter(anna, "anna");
        RecordingLink deaf = new RecordingLink();
        Session bob = connect(deaf);
        enter(bob, "bob");
        lane.runAll();
        deaf.setWritable(false);
        for (int i = 0; i < 20; i++) {
            assertThat(Visitors.say(anna, "0123456789")).isEmpty();
            lane.runAll();
        }
        assertThat(deaf.closedBecause()).isEqualTo(EndReason.SLOW_READER);
        assertThat(bob.hasEnded()).isTrue();
        assertThat(String.join("", link.written())).contains("-bob;").contains("anna#20 ");
    }

    @Test
    void aKickedSessionIsToldAndGone() {
        enter(connect(link), "anna");
        assertThat(hub.kickSession(OPERATOR, 1, "Be kind.")).isTrue();
        assertThat(hub.kickSession(OPERATOR, 7, "")).isFalse();
        lane.runAll();
        assertThat(link.closedBecause()).isEqualTo(EndReason.KICKED);
        assertThat(hub.connections()).isZero();
        assertThat(published).hasAtLeastOneElementOfType(Left.class);
    }

    @Test
    void stoppingEndsEverySessionAndRefusesNewOnes() {
        hub.started();
        enter(connect(link), "anna");
        RecordingLink nameless = new RecordingLink();
        connect(nameless);
        hub.stop();
        hub.stop();
        lane.runAll();
        assertThat(link.closedBecause()).isEqualTo(EndReason.STOPPING);
        assertThat(nameless.closedBecause()).isEqualTo(EndReason.STOPPING);
        assertThat(hub.connect(ORIGIN, lane, new RecordingLink())).isEmpty();
        assertThat(hub.refusal(ORIGIN)).isEqualTo(EndReason.STOPPING);
        assertThat(published.get(0)).isInstanceOf(ServerStarted.class);
        assertThat(published.stream().filter(ServerStopping.class::isInstance)).hasSize(1);
    }

    @Test
    void anOperatorSeesWhoIsConnectedAndHowMuchTheySaid() {
        Session anna = connect(link);
        connect(new RecordingLink());
        enter(anna, "anna");
        Visitors.say(anna, "ciao");
        assertThat(hub.sessions()).extracting(SessionView::name).containsExactly("anna", "");
        assertThat(hub.sessions()).extracting(SessionView::messages).containsExactly(1L, 0L);
    }

    @Test
    void theIndexIsFedBeforeItCatchesUpAndForgetsWithTheHistory() {
        MemoryDirectory directory = new MemoryDirectory();
        directory.store(
                List.of(new SaveRoom(RoomProfile.open("news", Instant.EPOCH).withRetentionDays(1))));
        MemoryStores stores = new MemoryStores(directory);
        Hub again = new Hub(
                new Limits(3, 100, 10, 0, Duration.ofSeconds(20)),
                MemoryStores.GENEROUS,
                Clock.systemUTC(),
                System::nanoTime,
                published::add,
                stores);
        Session anna = again.connect(ORIGIN, lane, link).orElseThrow();
        Visitors.enter(again, anna, "anna", encoder);
        Visitors.say(anna, "ciao");
        again.sweep().toCompletableFuture().join();
        assertThat(stores.indexed()).containsExactly("catch up [lobby, news]", "stored lobby 1", "forget news");
    }

    private Session connect(RecordingLink to) {
        return hub.connect(ORIGIN, lane, to).orElseThrow();
    }

    private boolean enter(Session session, String name) {
        return Visitors.enter(hub, session, name, encoder);
    }
}
