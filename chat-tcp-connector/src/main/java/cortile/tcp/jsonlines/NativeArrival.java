package cortile.tcp.jsonlines;

import cortile.core.account.AccountAnswer;
import cortile.core.account.ScramLogin;
import cortile.core.account.ScramStep;
import cortile.core.authority.Denial;
import cortile.core.directory.Account;
import cortile.core.event.EndReason;
import cortile.core.service.Arriving;
import cortile.core.service.IdentityService;
import cortile.core.service.Services;
import cortile.core.service.Standing;
import cortile.core.service.Stay;
import cortile.core.session.Session;
import cortile.core.session.SessionNews;
import cortile.core.settings.Version;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.text.Nickname;
import cortile.tcp.sentences.English;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a native client comes in: log in where it has an account, then hello. Confined to the session's lane. */
final class NativeArrival {

    /** What this server can do beyond what the first version must. */
    private static final List<String> CAPABILITIES = List.of("resume", "search", "accounts");

    private static final String RESUMES = "resume";

    private final Session session;
    private final Services services;
    private final SessionNews news;
    private final Consumer<ServerMessage> answer;
    private @Nullable ScramLogin login;
    private @Nullable Account account;
    private boolean answersPings;

    /**
     * @param news hears what no room tells
     * @param answer tells the client, on the lane
     */
    NativeArrival(Session session, Services services, SessionNews news, Consumer<ServerMessage> answer) {
        this.session = session;
        this.services = services;
        this.news = news;
        this.answer = answer;
    }

    boolean answersPings() {
        return answersPings;
    }

    void login(ClientMessage.Login asked) {
        if (session.isNamed()) {
            answer.accept(alreadyIn());
            return;
        }
        ScramLogin begun = services.identity().login(session);
        login = begun;
        answer.accept(step(begun.challenge(asked.data())));
    }

    void proof(ClientMessage.Proof given) {
        ScramLogin begun = login;
        login = null;
        answer.accept(
                begun == null
                        ? NativeErrors.of(ErrorCode.BAD_FRAME, "There was no challenge to answer.", null)
                        : step(begun.finish(given.data())));
    }

    private ServerMessage step(ScramStep step) {
        return step.accept(new ScramStep.Visitor<>() {
            @Override
            public ServerMessage challenge(String serverFirst) {
                return new ServerMessage.Challenge(serverFirst);
            }

            @Override
            public ServerMessage proved(Account proved, String serverFinal) {
                account = proved;
                return new ServerMessage.Account(null, proved.name(), true, serverFinal, null);
            }

            @Override
            public ServerMessage refused(AccountAnswer.Reason reason, String serverFinal) {
                return NativeErrors.of(IdentityService.denial(reason), null);
            }
        });
    }

    void hello(ClientMessage.Hello hello) {
        if (hello.version() != NativeProtocol.VERSION) {
            session.end(EndReason.UNSUPPORTED_VERSION, unknownVersion(hello.version()));
        } else if (session.isNamed()) {
            answer.accept(alreadyIn());
        } else {
            answer.accept(arrive(hello));
            tellIgnored();
        }
    }

    private void tellIgnored() {
        if (session.isNamed() && !session.person().ignored().isEmpty()) {
            answer.accept(new ServerMessage.Ignored(session.person().ignored().names()));
        }
    }

    private static ServerMessage alreadyIn() {
        return NativeErrors.of(ErrorCode.ALREADY_JOINED, "This connection has a name already.", null);
    }

    private static String unknownVersion(int version) {
        return "This server speaks version " + NativeProtocol.VERSION + " of the protocol, not " + version + ".";
    }

    private ServerMessage arrive(ClientMessage.Hello hello) {
        String name = Nickname.tidy(hello.name());
        Optional<Nickname.Problem> problem = account == null ? Nickname.problemOf(name) : Optional.empty();
        if (problem.isPresent()) {
            return NativeErrors.of(ErrorCode.BAD_NAME, English.SENTENCES.badName(problem.get()), null);
        }
        answersPings = hello.capabilities().contains(NativeProtocol.ANSWERS_PINGS);
        Arriving as = new Arriving(
                account == null ? new Nickname(name) : null,
                account,
                hello.token(),
                room -> JsonLinesEncoder.ENCODER,
                news,
                hello.capabilities().contains(RESUMES),
                false);
        return services.identity().arrive(session, as).fold(this::welcome, denial -> refused(denial, name));
    }

    private static ServerMessage refused(Denial denial, String name) {
        return denial == Denial.NAME_TAKEN
                ? NativeErrors.of(ErrorCode.NAME_TAKEN, English.SENTENCES.nameTaken(name), null)
                : NativeErrors.of(denial, null);
    }

    private ServerMessage welcome(Stay stay) {
        return new ServerMessage.Welcome(
                NativeProtocol.VERSION,
                "Cortile " + Version.current(),
                session.person().name().value(),
                session.person().isRegistered(),
                stay.token(),
                services.historyId(),
                CAPABILITIES,
                stay.seats().stream()
                        .map(seat -> RoomStates.onEntering(session, seat, services.presence()))
                        .toList());
    }

    static ServerMessage account(@Nullable String ref, @Nullable String data, Standing standing) {
        return new ServerMessage.Account(ref, standing.name(), standing.registered(), data, standing.token());
    }
}
