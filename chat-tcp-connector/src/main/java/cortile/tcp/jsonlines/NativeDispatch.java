package cortile.tcp.jsonlines;

import cortile.core.session.Session;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.OrderRequest;
import cortile.protocol.message.ServerMessage;
import cortile.tcp.sentences.English;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings each message to where it is answered; what needs a name is refused before hello. On the session's lane. */
final class NativeDispatch implements ClientMessage.Visitor<Runnable> {

    private final Session session;
    private final NativeArrival arrival;
    private final NativeRequests requests;
    private final Consumer<ServerMessage> answer;
    private final boolean confidential;

    /** @param confidential whether nobody can read along, so that a password may be sent */
    NativeDispatch(
            Session session,
            NativeArrival arrival,
            NativeRequests requests,
            Consumer<ServerMessage> answer,
            boolean confidential) {
        this.confidential = confidential;
        this.session = session;
        this.arrival = arrival;
        this.requests = requests;
        this.answer = answer;
    }

    void take(ClientMessage message) {
        message.accept(this).run();
    }

    private Runnable named(@Nullable String ref, Runnable request) {
        return session.isNamed()
                ? request
                : () -> answer.accept(NativeErrors.of(ErrorCode.HELLO_FIRST, "Say hello with a name first.", ref));
    }

    private Runnable secret(@Nullable String ref, @Nullable String password, Runnable request) {
        String sentence = English.SENTENCES.commands().passwordOpenlyRefused();
        return confidential || password == null
                ? named(ref, request)
                : () -> answer.accept(NativeErrors.of(ErrorCode.NOT_CONFIDENTIAL, sentence, ref));
    }

    @Override
    public Runnable hello(ClientMessage.Hello hello) {
        return () -> arrival.hello(hello);
    }

    @Override
    public Runnable login(ClientMessage.Login login) {
        return () -> arrival.login(login);
    }

    @Override
    public Runnable proof(ClientMessage.Proof proof) {
        return () -> arrival.proof(proof);
    }

    @Override
    public Runnable ping(ClientMessage.Ping ping) {
        return () -> answer.accept(new ServerMessage.Pong(ping.token()));
    }

    @Override
    public Runnable pong(ClientMessage.Pong pong) {
        // That something came is all there is to it, and the connection knows.
        return () -> {};
    }

    @Override
    public Runnable bye(ClientMessage.Bye bye) {
        return requests::bye;
    }

    @Override
    public Runnable create(ClientMessage.Create asked) {
        return secret(asked.id(), asked.password(), () -> requests.create(asked));
    }

    @Override
    public Runnable join(ClientMessage.Join asked) {
        return secret(asked.id(), asked.password(), () -> requests.join(asked));
    }

    @Override
    public Runnable leave(ClientMessage.Leave asked) {
        return named(asked.id(), () -> requests.leave(asked));
    }

    @Override
    public Runnable listRooms(ClientMessage.ListRooms asked) {
        return named(asked.id(), () -> requests.list(asked));
    }

    @Override
    public Runnable setRoom(ClientMessage.SetRoom asked) {
        return secret(asked.id(), asked.password(), () -> requests.set(asked));
    }

    @Override
    public Runnable setRole(ClientMessage.SetRole asked) {
        return named(asked.id(), () -> requests.role(asked));
    }

    @Override
    public Runnable invite(ClientMessage.Invite asked) {
        return named(asked.id(), () -> requests.invite(asked));
    }

    @Override
    public Runnable direct(ClientMessage.Direct asked) {
        return named(asked.id(), () -> requests.direct(asked));
    }

    @Override
    public Runnable moderate(OrderRequest.Moderate asked) {
        return named(asked.id(), () -> requests.order().moderate(asked));
    }

    @Override
    public Runnable listSanctions(OrderRequest.ListSanctions asked) {
        return named(asked.id(), () -> requests.order().list(asked));
    }

    @Override
    public Runnable ignore(OrderRequest.Ignore asked) {
        return named(asked.id(), () -> requests.order().ignore(asked));
    }

    @Override
    public Runnable say(ClientMessage.Say asked) {
        return named(asked.id(), () -> requests.say(asked));
    }

    @Override
    public Runnable edit(ClientMessage.Edit asked) {
        return named(asked.id(), () -> requests.edit(asked));
    }

    @Override
    public Runnable delete(ClientMessage.Delete asked) {
        return named(asked.id(), () -> requests.delete(asked));
    }

    @Override
    public Runnable react(ClientMessage.React asked) {
        return named(asked.id(), () -> requests.react(asked));
    }

    @Override
    public Runnable history(ClientMessage.History asked) {
        return named(asked.id(), () -> requests.history(asked));
    }

    @Override
    public Runnable search(ClientMessage.Search asked) {
        return named(asked.id(), () -> requests.search(asked));
    }

    @Override
    public Runnable mark(ClientMessage.Mark asked) {
        return named(null, () -> requests.mark(asked));
    }

    @Override
    public Runnable typing(ClientMessage.Typing asked) {
        return named(null, () -> requests.typing(asked));
    }

    @Override
    public Runnable away(ClientMessage.Away asked) {
        return named(null, () -> requests.away(asked));
    }

    @Override
    public Runnable register(ClientMessage.Register asked) {
        return secret(asked.id(), asked.password(), () -> requests.register(asked));
    }

    @Override
    public Runnable changePassword(ClientMessage.ChangePassword asked) {
        return secret(asked.id(), asked.wanted(), () -> requests.changePassword(asked));
    }

    @Override
    public Runnable unregister(ClientMessage.Unregister asked) {
        return secret(asked.id(), asked.password(), () -> requests.unregister(asked));
    }

    @Override
    public Runnable rename(ClientMessage.Rename asked) {
        return named(asked.id(), () -> requests.rename(asked));
    }
}
