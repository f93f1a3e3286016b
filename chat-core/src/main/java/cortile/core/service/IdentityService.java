package cortile.core.service;

import cortile.core.account.AccountAnswer;
import cortile.core.account.Accounts;
import cortile.core.account.PersonIds;
import cortile.core.account.ScramLogin;
import cortile.core.account.SessionTokens;
import cortile.core.account.Token;
import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.directory.Account;
import cortile.core.event.EndReason;
import cortile.core.event.Renamed;
import cortile.core.moderation.Sanction;
import cortile.core.password.Guesses;
import cortile.core.session.People;
import cortile.core.session.Person;
import cortile.core.session.Session;
import cortile.protocol.text.Nickname;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Who somebody is: guests by name, owners of accounts, and those who come back. Called on the session's lane. */
public final class IdentityService {

    private final Accounts accounts;
    private final SessionTokens tokens;
    private final People people;
    private final RoomService rooms;
    private final Guesses guesses;
    private final BanList bans;
    private final IgnoreService ignores;
    private final PersonIds ids = new PersonIds();

    IdentityService(
            Accounts accounts,
            SessionTokens tokens,
            People people,
            RoomService rooms,
            Guesses guesses,
            BanList bans,
            IgnoreService ignores) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.people = people;
        this.rooms = rooms;
        this.guesses = guesses;
        this.bans = bans;
        this.ignores = ignores;
    }

    /** Comes in: into the lobby and every room the person was in, in the place of a connection of the same stay. */
    public Outcome<Stay> arrive(Session session, Arriving as) {
        Optional<Token> token =
                Optional.ofNullable(as.token()).flatMap(tokens::verify).filter(accounts::honours);
        Optional<Account> account =
                Optional.ofNullable(as.account()).or(() -> token.flatMap(known -> accounts.of(known.person())));
        String person =
                account.map(Account::person).or(() -> token.map(Token::person)).orElseGet(ids::person);
        String stay = token.filter(known -> known.person().equals(person))
                .map(Token::stay)
                .orElseGet(ids::stay);
        return nameOf(as, account)
                .then(name -> enter(
                        session,
                        new Session.Arrival(
                                person,
                                name,
                                account.isPresent(),
                                stay,
                                as.encoders(),
                                as.news(),
                                as.resumes(),
                                as.oneRoom())));
    }

    private Outcome<Nickname> nameOf(Arriving as, Optional<Account> account) {
        Nickname wanted = as.name();
        if (account.isPresent()) {
            return Outcome.done(new Nickname(account.get().name()));
        } else if (wanted == null) {
            return Outcome.denied(Denial.BAD_NAME);
        }
        return accounts.isReserved(wanted) ? Outcome.denied(Denial.NAME_RESERVED) : Outcome.done(wanted);
    }

    private Outcome<Stay> enter(Session session, Session.Arrival arrival) {
        Optional<Sanction> ban =
                bans.ofServer(arrival.personId(), arrival.name().value(), session.host());
        if (ban.isPresent()) {
            session.end(EndReason.BANNED, ban.get().told());
            return Outcome.denied(Denial.BANNED);
        } else if (!session.arrive(arrival)) {
            return Outcome.denied(Denial.NAME_TAKEN);
        }
        ignores.remember(session.person());
        Stay stay = new Stay(token(session), rooms.enterKnown(session));
        // Only now: while one of its sessions is in a room the person is, and nobody is told of coming or going.
        session.person().sessions().stream()
                .filter(other -> other != session && other.stay().equals(arrival.stay()))
                .forEach(ghost -> ghost.endLater(EndReason.REPLACED, ""));
        return Outcome.done(stay);
    }

    private String token(Session session) {
        Person person = session.person();
        int epoch = accounts.of(person.id()).map(Account::tokenEpoch).orElse(Accounts.GUEST_EPOCH);
        return tokens.issue(person.id(), person.name(), session.stay(), epoch);
    }

    /** Why a login was refused, in the words of everything else that is denied. */
    public static Denial denial(AccountAnswer.Reason reason) {
        return AccountAnswers.denial(reason);
    }

    /** Begins to prove, without showing the password, whose account it is. */
    public ScramLogin login(Session session) {
        return accounts.scram(session.host());
    }

    /** Proves by the password itself whose account it is. */
    public CompletionStage<Outcome<Account>> login(Session session, String name, String password) {
        return answered(session, accounts.login(name, password, session.host()), Outcome::done);
    }

    /** Makes the guest's name an account of its own. */
    public CompletionStage<Outcome<Standing>> register(Session session, String password) {
        Person person = session.person();
        if (person.isRegistered()) {
            return denied(Denial.NOTHING_TO_CHANGE);
        } else if (!guesses.takeNewAccount(session.host())) {
            return denied(Denial.TOO_MANY_TRIES);
        }
        return answered(session, accounts.register(person.id(), person.name(), password), account -> {
            person.registered(true);
            ignores.keep(person);
            return Outcome.done(standing(session));
        });
    }

    /** Replaces the password of the session's account. */
    public CompletionStage<Outcome<Standing>> changePassword(Session session, String present, String wanted) {
        return ofAccount(
                session,
                person -> accounts.changePassword(person, present, wanted, session.host()),
                account -> standing(session));
    }

    /** Deletes the session's account; whoever is here under it stays as a guest. */
    public CompletionStage<Outcome<Standing>> unregister(Session session, String password) {
        return ofAccount(session, person -> accounts.delete(person, password, session.host()), account -> {
            rooms.forget(session);
            ignores.forget(session.person());
            session.person().registered(false);
            return standing(session);
        });
    }

    private CompletionStage<Outcome<Standing>> ofAccount(
            Session session,
            Function<String, CompletionStage<AccountAnswer>> asked,
            Function<Account, Standing> standing) {
        return session.person().isRegistered()
                ? answered(
                        session, asked.apply(session.person().id()), account -> Outcome.done(standing.apply(account)))
                : denied(Denial.NO_ACCOUNT);
    }

    private Standing standing(Session session) {
        return new Standing(session.person().name().value(), session.person().isRegistered(), token(session));
    }

    private static <T> CompletionStage<Outcome<T>> answered(
            Session session, CompletionStage<AccountAnswer> stage, Function<Account, Outcome<T>> ifDone) {
        return stage.thenApplyAsync(answer -> AccountAnswers.outcome(answer).then(ifDone), session.lane());
    }

    /** Gives the guest another name, and tells all rooms it is in. */
    public Outcome<Nickname> rename(Session session, String written) {
        String tidied = Nickname.tidy(written);
        Person person = session.person();
        if (Nickname.problemOf(tidied).isPresent()) {
            return Outcome.denied(Denial.BAD_NAME);
        } else if (person.isRegistered()) {
            return Outcome.denied(Denial.FORBIDDEN);
        }
        Nickname wanted = new Nickname(tidied);
        Nickname before = person.name();
        if (wanted.equals(before)) {
            return Outcome.denied(Denial.NOTHING_TO_CHANGE);
        } else if (accounts.isReserved(wanted)) {
            return Outcome.denied(Denial.NAME_RESERVED);
        } else if (bans.ofServer(person.id(), wanted.value(), session.host()).isPresent()) {
            return Outcome.denied(Denial.BAD_NAME);
        } else if (!people.rename(person, wanted)) {
            return Outcome.denied(Denial.NAME_TAKEN);
        }
        session.seats()
                .forEach(seat -> seat.room()
                        .tell((room, at) -> new Renamed(room, at, session.id(), before.value(), wanted.value())));
        return Outcome.done(wanted);
    }

    private static <T> CompletionStage<Outcome<T>> denied(Denial denial) {
        return CompletableFuture.completedFuture(Outcome.denied(denial));
    }
}
