package cortile.core.service;

import cortile.core.account.Accounts;
import cortile.core.account.SessionTokens;
import cortile.core.directory.Directory;
import cortile.core.directory.DirectoryContents;
import cortile.core.moderation.Sanctions;
import cortile.core.password.PasswordDesk;
import cortile.core.rooms.ReadMarkers;
import cortile.core.rooms.RoomCatalogue;
import cortile.core.search.MessageSearch;
import cortile.core.session.People;
import cortile.core.settings.RoomPolicy;
import java.time.Clock;

/** Everything sessions may ask for, put together. Immutable. */
public final class Services {

    private final String historyId;
    private final Accounts accounts;
    private final IdentityService identity;
    private final RoomService rooms;
    private final RuleService rules;
    private final DirectService direct;
    private final PresenceService presence;
    private final WordService words;
    private final Archive archive;
    private final AuditService audit;
    private final ModerationService moderation;
    private final IgnoreService ignores;

    /** What services work with. */
    public record Parts(
            Directory directory,
            DirectoryContents contents,
            MessageSearch search,
            People people,
            RoomCatalogue catalogue,
            PasswordDesk passwords,
            Sanctions sanctions,
            Clock clock) {}

    public Services(RoomPolicy policy, Parts parts) {
        RoomCatalogue catalogue = parts.catalogue();
        RoomPasswords roomPasswords = new DeskPasswords(parts.passwords());
        this.accounts = new Accounts(parts.contents(), parts.directory(), parts.passwords(), parts.clock());
        Acquaintances acquaintances = new Acquaintances(parts.people(), accounts);
        this.historyId = parts.contents().identity().historyId();
        BanList bans = new BanList(parts.sanctions(), new Ranks(catalogue));
        this.rooms =
                new RoomService(catalogue, policy, roomPasswords, parts.people(), acquaintances, bans, parts.clock());
        this.ignores = new IgnoreService(
                parts.directory(), acquaintances, parts.contents().ignored());
        this.audit = new AuditService(
                parts.directory(), parts.clock(), parts.contents().lastAct());
        this.rules = new RuleService(catalogue, roomPasswords, acquaintances, audit);
        this.words = new WordService(audit);
        this.moderation = new ModerationService(parts, acquaintances, audit, bans);
        this.direct = new DirectService(catalogue, policy, parts.people(), acquaintances, parts.clock());
        this.presence = new PresenceService(
                new ReadMarkers(parts.directory(), parts.contents().markers()));
        this.archive = new Archive(parts.search());
        SessionTokens tokens = new SessionTokens(parts.contents().identity(), parts.clock());
        this.identity = new IdentityService(
                accounts, tokens, parts.people(), rooms, parts.passwords().guesses(), bans, ignores);
    }

    /** Which history the numbers are of. */
    public String historyId() {
        return historyId;
    }

    /** Whose names are reserved; for operators. */
    public Accounts accounts() {
        return accounts;
    }

    public IdentityService identity() {
        return identity;
    }

    public RoomService rooms() {
        return rooms;
    }

    public RuleService rules() {
        return rules;
    }

    public DirectService direct() {
        return direct;
    }

    public PresenceService presence() {
        return presence;
    }

    public WordService words() {
        return words;
    }

    public ModerationService moderation() {
        return moderation;
    }

    public IgnoreService ignores() {
        return ignores;
    }

    public AuditService audit() {
        return audit;
    }

    public Archive archive() {
        return archive;
    }
}
