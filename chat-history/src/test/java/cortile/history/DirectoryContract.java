package cortile.history;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.address.AddressRange;
import cortile.core.audit.AuditEntry;
import cortile.core.directory.Access;
import cortile.core.directory.Account;
import cortile.core.directory.Directory;
import cortile.core.directory.DirectoryChange;
import cortile.core.directory.DirectoryChange.MoveMarker;
import cortile.core.directory.DirectoryChange.RemoveAccount;
import cortile.core.directory.DirectoryChange.RemoveIgnored;
import cortile.core.directory.DirectoryChange.RemoveMembership;
import cortile.core.directory.DirectoryChange.RemoveRoom;
import cortile.core.directory.DirectoryChange.RemoveSanction;
import cortile.core.directory.DirectoryChange.SaveAccount;
import cortile.core.directory.DirectoryChange.SaveIgnored;
import cortile.core.directory.DirectoryChange.SaveMembership;
import cortile.core.directory.DirectoryChange.SaveRoom;
import cortile.core.directory.DirectoryChange.SaveSanction;
import cortile.core.directory.DirectoryChange.WriteDown;
import cortile.core.directory.DirectoryContents;
import cortile.core.directory.Ignored;
import cortile.core.directory.Membership;
import cortile.core.directory.ReadMarker;
import cortile.core.directory.Role;
import cortile.core.directory.RoomProfile;
import cortile.core.directory.ServerIdentity;
import cortile.core.history.HistoryException;
import cortile.core.moderation.NamePattern;
import cortile.core.moderation.Sanction;
import cortile.core.moderation.Sanction.Kind;
import cortile.core.moderation.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What a directory keeps, the same in every database. */
public abstract class DirectoryContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final RoomProfile LOBBY = RoomProfile.open("lobby", Drafts.NOON);
    private static final RoomProfile CELLAR = new RoomProfile(
            "cantina", Access.PASSWORD, "Vino \uD83C\uDF77", "SCRAM-SHA-256$1:a$b:c", Role.READER, 30, 5, Drafts.NOON);
    private static final Membership ANNA_IN_LOBBY = new Membership("lobby", "p1", "Anna", Role.OWNER, true);
    private static final Membership BRUNO_IN_LOBBY = new Membership("lobby", "p2", "Bruno", Role.MEMBER, false);
    private static final Membership ANNA_IN_CELLAR = new Membership("cantina", "p1", "Anna", Role.MEMBER, true);
    private static final Account ANNA = new Account("p1", "Anna", "anna", "verifier", 0, Drafts.NOON);

    /** A store on an empty database, or on what an earlier one of the same test left. */
    protected abstract OpenHistory open();

    @Test
    void identityIsMadeOnceAndIsSecret() {
        ServerIdentity made;
        try (OpenHistory open = open()) {
            made = open.directory.load().identity();
            assertThat(Base64.getDecoder().decode(made.tokenKey())).hasSize(32);
            assertThat(made.historyId()).isNotEmpty();
            assertThat(open.directory.load().identity()).isEqualTo(made);
        }
        try (OpenHistory open = open()) {
            assertThat(open.directory.load().identity()).isEqualTo(made);
        }
    }

    @Test
    void everythingSavedIsThereAfterARestart() {
        DirectoryContents saved;
        try (OpenHistory open = open()) {
            saveAll(open.directory);
            saved = open.directory.load();
        }
        assertThat(saved.rooms()).containsExactly(CELLAR, LOBBY);
        assertThat(saved.memberships()).containsExactly(ANNA_IN_CELLAR, ANNA_IN_LOBBY, BRUNO_IN_LOBBY);
        assertThat(saved.accounts()).containsExactly(ANNA);
        assertThat(saved.markers())
                .containsExactly(new ReadMarker("cantina", "p1", 2), new ReadMarker("lobby", "p1", 9));
        try (OpenHistory open = open()) {
            assertThat(open.directory.load()).isEqualTo(saved);
        }
    }

    @Test
    void bansAndMutesOfEveryKindAreThereAfterARestart() {
        Subject names = new Subject.OfNames(NamePattern.parse("troll*").orElseThrow());
        Subject range =
                new Subject.OfAddresses(AddressRange.parse("2001:db8::/64").orElseThrow());
        List<Sanction> sanctions = List.of(
                sanction(1, Kind.BAN, Subject.OfPerson.owner("p1", "Anna"), Optional.empty()),
                sanction(2, Kind.MUTE, Subject.OfPerson.guest("g1", "Zo\u00eb"), Optional.of("cantina")),
                sanction(3, Kind.BAN, names, Optional.of("cantina")),
                sanction(4, Kind.BAN, range, Optional.empty()));
        try (OpenHistory open = open()) {
            sanctions.forEach(sanction -> store(open.directory, new SaveSanction(sanction)));
        }
        try (OpenHistory open = open()) {
            assertThat(open.directory.load().sanctions()).isEqualTo(sanctions);
            store(open.directory, new RemoveSanction(3), new RemoveSanction(7));
            assertThat(open.directory.load().sanctions()).hasSize(3);
        }
    }

    private static Sanction sanction(long id, Kind kind, Subject subject, Optional<String> room) {
        Optional<Instant> until = room.map(name -> Drafts.NOON.plusSeconds(60));
        return new Sanction(id, kind, subject, room, "Bruno", Drafts.NOON, until, "perch\u00e9 no");
    }

    @Test
    void whomAnAccountIgnoresIsThereUntilItOrTheAccountIsTakenAway() {
        Ignored bob = new Ignored("p1", "Bob");
        Ignored carl = new Ignored("p1", "Carl");
        try (OpenHistory open = open()) {
            store(open.directory, new SaveIgnored(bob), new SaveIgnored(carl), new SaveIgnored(bob));
            assertThat(open.directory.load().ignored()).containsExactly(bob, carl);
            store(open.directory, new RemoveIgnored(new Ignored("p1", "BOB")));
            assertThat(open.directory.load().ignored()).containsExactly(carl);
            store(open.directory, new RemoveAccount("p1"));
            assertThat(open.directory.load().ignored()).isEmpty();
        }
    }

    @Test
    void theAuditLogIsReadFromItsEndAndCutAtItsBeginning() {
        try (OpenHistory open = open()) {
            store(open.directory, new WriteDown(act(1)), new WriteDown(act(2)), new WriteDown(act(4)));
            assertThat(open.directory.load().lastAct()).isEqualTo(4);
            assertThat(acts(open.directory, Long.MAX_VALUE, 2)).containsExactly(act(4), act(2));
            assertThat(acts(open.directory, 2, 9)).containsExactly(act(1));

            store(open.directory, new WriteDown(act(Directory.MOST_ACTS + 2_000)));
            assertThat(acts(open.directory, Long.MAX_VALUE, 9)).containsExactly(act(Directory.MOST_ACTS + 2_000));
        }
    }

    private static AuditEntry act(long id) {
        return new AuditEntry(id, Drafts.NOON, "Bruno", "venturi", "ban", "troll*", "cantina", "perch\u00e9 no");
    }

    private static List<AuditEntry> acts(Directory directory, long before, int limit) {
        return directory.acts(before, limit).toCompletableFuture().join();
    }

    @Test
    void savingAgainReplaces() {
        try (OpenHistory open = open()) {
            saveAll(open.directory);
            RoomProfile opened = CELLAR.withAccess(Access.PUBLIC, null).withRetentionDays(0);
            Membership moderator = BRUNO_IN_LOBBY.withRole(Role.MODERATOR).withJoined("Bruno B.", true);
            Account renamed = new Account("p1", "Anna B.", "anna b", "other", 1, Drafts.NOON);
            store(open.directory, new SaveRoom(opened), new SaveMembership(moderator), new SaveAccount(renamed));

            DirectoryContents contents = open.directory.load();
            assertThat(contents.rooms()).containsExactly(opened, LOBBY);
            assertThat(contents.memberships()).containsExactly(ANNA_IN_CELLAR, ANNA_IN_LOBBY, moderator);
            assertThat(contents.accounts()).containsExactly(renamed);
        }
    }

    @Test
    void whatIsRemovedTakesAlongWhatBelongsToIt() {
        try (OpenHistory open = open()) {
            saveAll(open.directory);
            store(open.directory, new RemoveRoom("cantina"), new RemoveMembership("lobby", "p2"));

            DirectoryContents contents = open.directory.load();
            assertThat(contents.rooms()).containsExactly(LOBBY);
            assertThat(contents.memberships()).containsExactly(ANNA_IN_LOBBY);
            assertThat(contents.markers()).containsExactly(new ReadMarker("lobby", "p1", 9));

            store(open.directory, new RemoveAccount("p1"));
            contents = open.directory.load();
            assertThat(contents.accounts()).isEmpty();
            assertThat(contents.memberships()).isEmpty();
            assertThat(contents.markers()).isEmpty();
        }
    }

    @Test
    void markersNeverGoBack() {
        try (OpenHistory open = open()) {
            List<CompletionStage<Void>> moves = new ArrayList<>();
            for (long seq : new long[] {3, 7, 5, 1, 6}) {
                moves.add(open.directory.store(List.of(new MoveMarker(new ReadMarker("lobby", "p1", seq)))));
            }
            moves.forEach(move -> assertThat(move).succeedsWithin(PATIENCE));

            assertThat(open.directory.load().markers()).containsExactly(new ReadMarker("lobby", "p1", 7));
        }
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsStoredNotEvenInPartAndHarmsNobodyElse() {
        Account namesake = new Account("p3", "ANNA", "anna", "verifier", 0, Drafts.NOON);
        try (OpenHistory open = open()) {
            saveAll(open.directory);
            CompletionStage<Void> before = open.directory.store(List.of(new SaveRoom(LOBBY.withTopic("uno"))));
            CompletionStage<Void> bad = open.directory.store(
                    List.of(new SaveRoom(CELLAR.withTopic("not to be seen")), new SaveAccount(namesake)));
            CompletionStage<Void> after = open.directory.store(List.of(new SaveMembership(ANNA_IN_LOBBY)));

            assertThat(before).succeedsWithin(PATIENCE);
            assertThat(after).succeedsWithin(PATIENCE);
            assertThat(bad)
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(HistoryException.class)
                    .withMessageStartingWith("The change was not stored: ");
            DirectoryContents contents = open.directory.load();
            assertThat(contents.rooms()).containsExactly(CELLAR, LOBBY.withTopic("uno"));
            assertThat(contents.accounts()).containsExactly(ANNA);
        }
    }

    @Test
    void closingStoresWhatWaitsAndThenTakesNothing() {
        Directory directory;
        List<CompletionStage<Void>> stored = new ArrayList<>();
        try (OpenHistory open = open()) {
            directory = open.directory;
            for (int i = 0; i < 2_000; i++) {
                stored.add(directory.store(List.of(new SaveRoom(RoomProfile.open("room" + i, Drafts.NOON)))));
            }
        }
        assertThat(stored).allSatisfy(call -> assertThat(call).succeedsWithin(PATIENCE));
        assertThat(directory.store(List.of())).failsWithin(PATIENCE);
        try (OpenHistory open = open()) {
            assertThat(open.directory.load().rooms()).hasSize(2_000);
        }
    }

    private static void saveAll(Directory directory) {
        store(
                directory,
                new SaveRoom(LOBBY),
                new SaveRoom(CELLAR),
                new SaveMembership(ANNA_IN_LOBBY),
                new SaveMembership(BRUNO_IN_LOBBY),
                new SaveMembership(ANNA_IN_CELLAR),
                new SaveAccount(ANNA),
                new MoveMarker(new ReadMarker("lobby", "p1", 9)),
                new MoveMarker(new ReadMarker("cantina", "p1", 2)));
    }

    private static void store(Directory directory, DirectoryChange... changes) {
        assertThat(directory.store(List.of(changes))).succeedsWithin(PATIENCE);
    }
}
