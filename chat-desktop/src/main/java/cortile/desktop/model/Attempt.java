package cortile.desktop.model;

import cortile.desktop.model.Problem.Refused;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Bye;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.History;
import cortile.protocol.message.ServerMessage.Joined;
import cortile.protocol.message.ServerMessage.Left;
import cortile.protocol.message.ServerMessage.Message;
import cortile.protocol.message.ServerMessage.Notice;
import cortile.protocol.message.ServerMessage.Pong;
import cortile.protocol.message.ServerMessage.Welcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a session: says hello, then hands on what the server says.
 *
 * <p>Falls silent as soon as the session has gone on to another one. Confined to the model's thread.
 */
final class Attempt implements Transport.Listener, ServerMessage.Visitor<Runnable> {

    /** How long connecting and the server's welcome may take together. */
    static final Duration HANDSHAKE_LIMIT = Duration.ofSeconds(12);

    private static final String AGENT = "cortile-desktop";

    private final Target target;
    private final ChatSession session;
    private Transport.@Nullable Link link;
    private boolean connected;
    private boolean welcomed;

    Attempt(Target target, ChatSession session) {
        this.target = target;
        this.session = session;
    }

    void begin(Transport transport) {
        link = transport.open(target.endpoint(), this);
    }

    boolean send(ClientMessage message) {
        return link != null && link.send(message);
    }

    void leave() {
        if (link != null) {
            link.leave();
        }
    }

    void close() {
        if (link != null) {
            link.close();
        }
    }

    void handshakeIsOverdue() {
        lost(connected ? LossCause.NOT_CORTILE : LossCause.CONNECT_TIMEOUT);
    }

    @Override
    public void connected() {
        if (session.isCurrent(this)) {
            connected = true;
            send(new ClientMessage.Hello(NativeProtocol.VERSION, target.name(), AGENT));
        }
    }

    @Override
    public void received(ServerMessage message) {
        if (session.isCurrent(this)) {
            message.accept(this).run();
        }
    }

    @Override
    public void lost(LossCause cause) {
        if (session.isCurrent(this)) {
            session.lost(target, cause);
        }
    }

    @Override
    public Runnable welcome(Welcome welcome) {
        welcomed = true;
        return () -> session.welcomed(target, welcome);
    }

    @Override
    public Runnable message(Message message) {
        return () -> session.conversation().message(message);
    }

    @Override
    public Runnable history(History history) {
        return () -> session.conversation().history(history);
    }

    @Override
    public Runnable joined(Joined joined) {
        return () -> session.conversation().joined(joined);
    }

    @Override
    public Runnable left(Left left) {
        return () -> session.conversation().left(left);
    }

    @Override
    public Runnable notice(Notice notice) {
        return () -> session.conversation().notice(notice);
    }

    @Override
    public Runnable failure(Failure failure) {
        if (welcomed) {
            return () -> session.conversation().failure(failure, session.now());
        }
        // The server would hear another hello; a new connection costs nothing and keeps one path.
        return () -> session.refused(new Refused(target, failure.code(), failure.text()));
    }

    @Override
    public Runnable bye(Bye bye) {
        return () -> session.refused(new Refused(target, bye.code(), bye.text()));
    }

    @Override
    public Runnable pong(Pong pong) {
        return () -> {};
    }
}
