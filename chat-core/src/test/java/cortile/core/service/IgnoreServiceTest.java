package cortile.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.delivery.Frame;
import cortile.core.delivery.ManualLane;
import cortile.core.delivery.PlainEncoder;
import cortile.core.delivery.RecordingLink;
import cortile.core.delivery.RoomEncoder;
import cortile.core.directory.MemoryDirectory;
import cortile.core.event.RoomEvent;
import cortile.core.hub.Hub;
import cortile.core.hub.MemoryStores;
import cortile.core.hub.RecordingNews;
import cortile.core.hub.Visitors;
import cortile.core.limit.Limits;
import cortile.core.session.Origin;
import cortile.core.session.Session;
import cortile.protocol.text.Nickname;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is ignored is not heard by one alone, and those who ignore nobody are told as before. */
class IgnoreServiceTest {

    private final MemoryDirectory directory = new MemoryDirectory();
    private final ManualLane lane = new ManualLane();
    private final PlainEncoder plain = new PlainEncoder(true, false);
    private final RoomEncoder hiding = new Hiding(plain);
    private final RecordingNews news = new RecordingNews();
    private final RecordingLink annasLink = new RecordingLink();
    private final RecordingLink othersLink = new RecordingLink();
    private Hub hub = open();

    private Hub open() {
        return new Hub(
                new Limits(20, 100_000, 1, 0, Duration.ZERO),
                MemoryStores.GENEROUS,
                Clock.systemUTC(),
                System::nanoTime,
                event -> {},
                new MemoryStores(directory));
    }

    /** As text dialects do; all else is the other's. */
    private record Hiding(RoomEncoder encoder) implements RoomEncoder {
        @Override
        public Frame encode(List<RoomEvent> events) {
            return encoder.encode(events);
        }

        @Override
        public boolean echoes(RoomEvent event) {
            return encoder.echoes(event);
        }

        @Override
        public boolean oneEventPerFrame() {
            return encoder.oneEventPerFrame();
        }

        @Override
        public boolean hidesIgnored() {
            return true;
        }
    }

    @Test
    void whoIsIgnoredIsNotHeardByOneAloneAndIsHeardAgainWhenWanted() {
        Session anna = enter("anna", annasLink);
        Session bob = enter("bob", new RecordingLink());
        Session carl = enter("carl", othersLink);
        lane.runAll();
        assertThat(ignore(anna, "BOB", true)).isEqualTo(Outcome.done("bob"));
        Visitors.say(bob, "uno");
        Visitors.say(carl, "due");
        lane.runAll();
        assertThat(heard(annasLink)).doesNotContain("bob#1").contains("carl#2 due");
        assertThat(heard(othersLink)).contains("bob#1 uno").contains("carl#2 due");
        assertThat(ignore(anna, "bob", false)).isEqualTo(Outcome.done("bob"));
        Visitors.say(bob, "tre");
        lane.runAll();
        assertThat(heard(annasLink)).contains("bob#3 tre");
        assertThat(news.heard()).contains("ignored [bob]", "ignored []");
    }

    @Test
    void whoIsToldTogetherIsToldOnceHoweverManyIgnoreSomebody() {
        Session anna = enter("anna", annasLink);
        Session bob = enter("bob", new RecordingLink());
        enter("carl", othersLink);
        ignore(anna, "nobody-here", true);
        lane.runAll();
        int before = plain.frames().size();
        Visitors.say(bob, "uno");
        lane.runAll();
        assertThat(plain.frames()).hasSize(before + 2); // one for all, one for anna
        assertThat(heard(annasLink)).contains("bob#1 uno");
    }

    @Test
    void whoIgnoresAndLeavesHearsWhatCameBefore() {
        Session anna = enter("anna", annasLink);
        Session bob = enter("bob", new RecordingLink());
        ignore(anna, "carl", true);
        lane.runAll();
        Visitors.say(bob, "uno");
        anna.leave(hub.lobbyRoom());
        lane.runAll();
        assertThat(heard(annasLink)).contains("bob#1 uno");
        Visitors.say(bob, "due");
        lane.runAll();
        assertThat(heard(annasLink)).doesNotContain("due");
    }

    @Test
    void aGuestsListGoesWithTheGuestAndAnAccountsIsThereAfterARestart() {
        Session guest = enter("anna", annasLink);
        ignore(guest, "bob", true);
        assertThat(directory.load().ignored()).isEmpty();
        assertThat(hub.services().identity().register(guest, "open sesame").toCompletableFuture())
                .satisfies(asked -> lane.runAll());
        assertThat(directory.load().ignored()).hasSize(1);
        String person = guest.person().id();
        ignore(guest, "carl", true);
        hub = open();
        assertThat(directory.load().ignored()).allMatch(kept -> kept.person().equals(person));
        assertThat(directory.load().ignored()).hasSize(2);
    }

    @Test
    void oneselfAndWhatIsNoNameCannotBeIgnored() {
        Session anna = enter("anna", annasLink);
        assertThat(ignore(anna, "anna", true)).isEqualTo(Outcome.denied(Denial.BAD_TARGET));
        assertThat(ignore(anna, "a:b", true)).isEqualTo(Outcome.denied(Denial.BAD_TARGET));
        assertThat(ignore(anna, "bob", false)).isEqualTo(Outcome.denied(Denial.NOTHING_TO_CHANGE));
    }

    private Outcome<String> ignore(Session session, String name, boolean ignored) {
        var asked = hub.services().ignores().ignore(session, name, ignored);
        lane.runAll();
        return asked.toCompletableFuture().join();
    }

    private static String heard(RecordingLink link) {
        return String.join("", link.written());
    }

    private Session enter(String name, RecordingLink link) {
        Session session =
                hub.connect(new Origin("plain", "192.0.2.7:1"), lane, link).orElseThrow();
        Arriving guest = Arriving.guest(new Nickname(name), room -> hiding, news);
        assertThat(hub.services().identity().arrive(session, guest)).isInstanceOf(Outcome.Done.class);
        return session;
    }
}
