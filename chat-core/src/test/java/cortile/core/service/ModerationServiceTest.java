package cortile.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.audit.Actor;
import cortile.core.audit.AuditEntry;
import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.delivery.ManualLane;
import cortile.core.delivery.PlainEncoder;
import cortile.core.delivery.RecordingLink;
import cortile.core.directory.Access;
import cortile.core.directory.MemoryDirectory;
import cortile.core.directory.Role;
import cortile.core.event.EndReason;
import cortile.core.history.Content;
import cortile.core.hub.Hub;
import cortile.core.hub.MemoryStores;
import cortile.core.hub.RecordingNews;
import cortile.core.hub.Visitors;
import cortile.core.limit.Limits;
import cortile.core.moderation.Sanction;
import cortile.core.moderation.Sanction.Kind;
import cortile.core.rooms.HostedRoom;
import cortile.core.service.ModerationService.Order;
import cortile.core.session.Origin;
import cortile.core.session.Session;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Nickname;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who can do what to whom, what becomes of them at once, and what is there after a restart. */
class ModerationServiceTest {

    private static final Actor OPERATOR = Actor.operator("root", "console");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private Instant now = NOON;
    private long nanos;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final MemoryDirectory directory = new MemoryDirectory();
    private final ManualLane lane = new ManualLane();
    private final PlainEncoder encoder = new PlainEncoder(true, false);
    private final RecordingNews news = new RecordingNews();
    private Hub hub = open();

    private Hub open() {
        return new Hub(
                new Limits(20, 10_000, 1, 0, Duration.ZERO),
                MemoryStores.GENEROUS,
                clock,
                () -> nanos,
                event -> {},
                new MemoryStores(directory));
    }

    // ---- bans

    @Test
    void whoIsBannedIsOffTheServerAtOnceAndComesBackWhenTheTimeIsOver() {
        RecordingLink link = new RecordingLink();
        Session luca = enter("luca", "192.0.2.7:1", link);
        done(impose(OPERATOR, lobby(), ban("LUCA", Duration.ofMinutes(10), "spam")));
        lane.runAll();
        assertThat(link.closedBecause()).isEqualTo(EndReason.BANNED);
        assertThat(luca.hasEnded()).isTrue();
        assertThat(comesIn("luca", "192.0.2.9:1")).isFalse();
        assertThat(comesIn("mara", "192.0.2.7:1")).isTrue();
        now = NOON.plus(Duration.ofMinutes(10));
        assertThat(comesIn("luca", "192.0.2.9:1")).isTrue();
    }

    @Test
    void aBanHoldsAfterARestartAndIsTakenBackByItsNumber() {
        Sanction ban = done(impose(OPERATOR, lobby(), ban("troll*", null, "")));
        hub = open();
        assertThat(comesIn("trollino", "192.0.2.7:1")).isFalse();
        done(hub.services().moderation().lift(OPERATOR, lobby(), Kind.BAN, "#" + ban.id()));
        assertThat(comesIn("trollino", "192.0.2.7:1")).isTrue();
        hub = open();
        assertThat(comesIn("trollino", "192.0.2.7:1")).isTrue();
    }

    @Test
    void whoComesFromBannedAddressesIsNotEvenConnected() {
        done(impose(OPERATOR, lobby(), ban("192.0.2.0/24", null, "")));
        Origin there = new Origin("plain", "192.0.2.7:1");
        assertThat(hub.connect(there, lane, new RecordingLink())).isEmpty();
        assertThat(hub.refusal(there)).isEqualTo(EndReason.BANNED);
        assertThat(hub.connect(new Origin("plain", "192.0.3.7:1"), lane, new RecordingLink()))
                .isPresent();
    }

    @Test
    void aBanFromARoomLeavesTheLobbyAlone() {
        Session anna = enter("anna");
        Session luca = enter("luca");
        HostedRoom tea = room(anna, "tea");
        join(luca, "tea");
        done(impose(ModerationService.actor(anna), tea, ban("luca", null, "noise")));
        lane.runAll();
        assertThat(luca.hasEnded()).isFalse();
        assertThat(luca.seat("tea")).isEmpty();
        assertThat(news.heard()).contains("expelled tea by anna noise");
        assertThat(hub.services().rooms().join(luca, "tea", null).toCompletableFuture())
                .isCompletedWithValue(Outcome.denied(Denial.BANNED));
    }

    @Test
    void aGuestDoesNotRenameItselfIntoABannedName() {
        Session luca = enter("luca");
        done(impose(OPERATOR, lobby(), ban("troll*", null, "")));
        assertThat(hub.services().identity().rename(luca, "trollone")).isEqualTo(Outcome.denied(Denial.BAD_NAME));
    }

    // ---- mutes and pace

    @Test
    void whoIsMutedIsSilentUntilTheTimeIsOverAlsoUnderAnotherName() {
        Session anna = enter("anna");
        done(impose(OPERATOR, lobby(), new Order(Kind.MUTE, "anna", Optional.of(Duration.ofMinutes(5)), "")));
        assertThat(Visitors.say(anna, "ciao")).contains(Denial.MUTED);
        hub.services().identity().rename(anna, "annetta");
        assertThat(Visitors.say(anna, "ciao")).contains(Denial.MUTED);
        assertThat(hub.services().moderation().detail(anna, lobby(), Denial.MUTED))
                .contains("2026-11-24 12:05 UTC");
        now = NOON.plus(Duration.ofMinutes(5));
        assertThat(Visitors.say(anna, "ciao")).isEmpty();
    }

    @Test
    void aMuteOfARoomHoldsThereAndOneOfTheLobbyEverywhere() {
        Session anna = enter("anna");
        HostedRoom tea = room(enter("bob"), "tea");
        join(anna, "tea");
        done(impose(OPERATOR, tea, new Order(Kind.MUTE, "anna", Optional.empty(), "")));
        assertThat(say(anna, "tea")).contains(Denial.MUTED);
        assertThat(Visitors.say(anna, "ciao")).isEmpty();
        done(hub.services().moderation().lift(OPERATOR, tea, Kind.MUTE, "anna"));
        done(impose(OPERATOR, lobby(), new Order(Kind.MUTE, "anna", Optional.empty(), "")));
        assertThat(say(anna, "tea")).contains(Denial.MUTED);
    }

    @Test
    void aSlowRoomHearsAMemberOnceInAWhileAndAModeratorAlways() {
        Session anna = enter("anna");
        Session bob = enter("bob");
        appoint("bob", Role.MODERATOR);
        done(hub.services().moderation().slow(ModerationService.actor(bob), lobby(), 30));
        assertThat(Visitors.say(anna, "uno")).isEmpty();
        assertThat(Visitors.say(anna, "due")).contains(Denial.TOO_FAST);
        assertThat(Visitors.say(bob, "uno")).isEmpty();
        assertThat(Visitors.say(bob, "due")).isEmpty();
        nanos += Duration.ofSeconds(30).toNanos();
        assertThat(Visitors.say(anna, "due")).isEmpty();
        hub = open();
        assertThat(lobby().profile().slowSeconds()).isEqualTo(30);
    }

    @Test
    void aModeratedRoomHearsOnlyThoseWhoWereGivenTheWord() {
        Session anna = enter("anna");
        Session luca = enter("luca");
        HostedRoom tea = room(anna, "tea");
        join(luca, "tea");
        assertThat(say(luca, "tea")).isEmpty();
        done(hub.services().rules().setNewcomers(anna, "tea", Role.READER));
        assertThat(say(luca, "tea")).contains(Denial.FORBIDDEN);
        assertThat(say(anna, "tea")).isEmpty();
        done(hub.services().rules().setRole(anna, "tea", "luca", Role.MEMBER));
        assertThat(say(luca, "tea")).isEmpty();
        assertThat(tea.profile().newcomers()).isEqualTo(Role.READER);
    }

    // ---- who may

    @Test
    void nobodyActsAgainstSomebodyAboveThemNorModeratorsAmongThemselves() {
        enter("owner");
        Session moderator = enter("moderator");
        enter("other");
        Session member = enter("member");
        appoint("owner", Role.OWNER);
        appoint("moderator", Role.MODERATOR);
        appoint("other", Role.MODERATOR);
        assertThat(kick(moderator, "owner")).isEqualTo(Outcome.denied(Denial.OUTRANKED));
        assertThat(kick(moderator, "other")).isEqualTo(Outcome.denied(Denial.OUTRANKED));
        assertThat(kick(moderator, "moderator")).isEqualTo(Outcome.denied(Denial.OUTRANKED));
        assertThat(kick(member, "other")).isEqualTo(Outcome.denied(Denial.FORBIDDEN));
        assertThat(kick(moderator, "nobody")).isEqualTo(Outcome.denied(Denial.NO_SUCH_PERSON));
        assertThat(kick(moderator, "member")).isEqualTo(Outcome.done("member"));
    }

    @Test
    void whoKeepsOrderInTheLobbyDoesSoInEveryRoomAlsoTowardsItsOwner() {
        Session host = enter("host");
        Session operator = enter("operator");
        appoint("operator", Role.MODERATOR);
        HostedRoom tea = room(host, "tea");
        assertThat(answer(hub.services().moderation().kick(ModerationService.actor(host), tea, "operator", "")))
                .isEqualTo(Outcome.denied(Denial.NO_SUCH_PERSON));
        join(operator, "tea");
        assertThat(answer(hub.services().moderation().kick(ModerationService.actor(host), tea, "operator", "")))
                .isEqualTo(Outcome.denied(Denial.OUTRANKED));
        assertThat(answer(hub.services().moderation().kick(ModerationService.actor(operator), tea, "host", "")))
                .isEqualTo(Outcome.done("host"));
    }

    @Test
    void addressesAreForOperatorsAndNobodyBansThemselves() {
        Session host = enter("host");
        HostedRoom tea = room(host, "tea");
        Actor owner = ModerationService.actor(host);
        assertThat(answer(impose(owner, tea, ban("192.0.2.0/24", null, ""))))
                .isEqualTo(Outcome.denied(Denial.FORBIDDEN));
        assertThat(answer(impose(owner, tea, ban("ho*", null, "")))).isEqualTo(Outcome.denied(Denial.BAD_TARGET));
        assertThat(answer(impose(owner, tea, ban("*", null, "")))).isEqualTo(Outcome.denied(Denial.BAD_TARGET));
        assertThat(answer(impose(owner, tea, ban("x", Duration.ofDays(9_999), ""))))
                .isEqualTo(Outcome.denied(Denial.TOO_LONG));
    }

    @Test
    void aPatternPassesOverThoseWhoKeepOrder() {
        Session bob = enter("bob");
        Session bobby = enter("bobby");
        appoint("bob", Role.MODERATOR);
        done(impose(OPERATOR, lobby(), ban("bob*", null, "")));
        lane.runAll();
        assertThat(bob.hasEnded()).isFalse();
        assertThat(bobby.hasEnded()).isTrue();
    }

    // ---- the audit log

    @Test
    void everyActIsWrittenDownWithWhoAndHowAndNothingThatWasSaid() {
        Session anna = enter("anna");
        enter("luca");
        appoint("anna", Role.OWNER);
        done(impose(ModerationService.actor(anna), lobby(), ban("luca", Duration.ofMinutes(10), "spam")));
        done(hub.services().moderation().lift(OPERATOR, lobby(), Kind.BAN, "luca"));
        done(hub.services().moderation().slow(OPERATOR, lobby(), 5));
        Visitors.say(anna, "a secret");
        hub.services().words().delete(anna, "lobby", null, 1);
        hub.announce(OPERATOR, "tea at five");
        assertThat(acts())
                .extracting(entry -> entry.by() + " " + entry.via() + " " + entry.act() + " " + entry.whom())
                .containsExactly(
                        "root console announce ",
                        "anna plain delete ",
                        "root console slow ",
                        "root console unban luca",
                        "anna plain ban luca",
                        "root console role anna");
        assertThat(acts().get(4).detail()).isEqualTo("PT10M spam");
        assertThat(acts().toString()).doesNotContain("secret");
    }

    @Test
    void whatCannotBeStoredIsNotDone() {
        Session anna = enter("anna");
        directory.fail("The disk is full.");
        assertThat(answer(impose(OPERATOR, lobby(), new Order(Kind.MUTE, "anna", Optional.empty(), ""))))
                .isEqualTo(Outcome.denied(Denial.NOT_STORED));
        assertThat(Visitors.say(anna, "ciao")).isEmpty();
    }

    // ---- helpers

    private List<AuditEntry> acts() {
        return hub.services()
                .audit()
                .page(Long.MAX_VALUE, 100)
                .toCompletableFuture()
                .join();
    }

    private HostedRoom lobby() {
        return hub.lobbyRoom();
    }

    private static Order ban(String whom, @Nullable Duration time, String reason) {
        return new Order(Kind.BAN, whom, Optional.ofNullable(time), reason);
    }

    private CompletionStage<Outcome<Sanction>> impose(Actor by, HostedRoom room, Order order) {
        return hub.services().moderation().impose(by, room, order);
    }

    private Outcome<String> kick(Session by, String whom) {
        return answer(hub.services().moderation().kick(ModerationService.actor(by), lobby(), whom, ""));
    }

    private void appoint(String name, Role role) {
        done(hub.services().rules().appoint(OPERATOR, lobby(), name, role));
    }

    private Session enter(String name) {
        return enter(name, "192.0.2." + (100 + hub.connections()) + ":1", new RecordingLink());
    }

    private Session enter(String name, String address, RecordingLink link) {
        Session session = hub.connect(new Origin("plain", address), lane, link).orElseThrow();
        Arriving guest = Arriving.guest(new Nickname(name), room -> encoder, news);
        assertThat(hub.services().identity().arrive(session, guest)).isInstanceOf(Outcome.Done.class);
        return session;
    }

    private boolean comesIn(String name, String address) {
        Session session = hub.connect(new Origin("plain", address), lane, new RecordingLink())
                .orElseThrow();
        boolean in = Visitors.enter(hub, session, name, encoder);
        session.end(EndReason.QUIT, "");
        return in;
    }

    private HostedRoom room(Session owner, String name) {
        done(hub.services().rooms().create(owner, name, Access.PUBLIC, null, ""));
        return hub.room(name).orElseThrow();
    }

    private void join(Session session, String room) {
        done(hub.services().rooms().join(session, room, null));
    }

    private static Optional<Denial> say(Session session, String room) {
        return session.post(room, null, new Content.Said(new MessageText("ciao"), false, 0));
    }

    private <T> Outcome<T> answer(CompletionStage<Outcome<T>> stage) {
        lane.runAll();
        return stage.toCompletableFuture().join();
    }

    private <T> T done(CompletionStage<Outcome<T>> stage) {
        List<T> values = new ArrayList<>();
        answer(stage).fold(values::add, denial -> {
            throw new AssertionError(denial);
        });
        return values.get(0);
    }
}
