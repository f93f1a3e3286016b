package cortile.desktop.model;

import cortile.desktop.model.Problem.NotProved;
import cortile.desktop.model.Problem.Refused;
import cortile.desktop.model.Problem.Untrusted;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Account;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.Welcome;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a session: comes in, then hands on what the server says.
 *
 * <p>Falls silent as soon as the session has gone on to another one. Confined to the model's thread.
 */
final class Attempt implements Transport.Listener {

    /** How long connecting and the server's welcome may take together. */
    static final Duration HANDSHAKE_LIMIT = Duration.ofSeconds(12);

    private final Target target;
    private final ChatSession session;
    private final Handshake handshake;
    private final Answers answers;
    private final Certificates certificates;
    private final Optional<String> believed;
    private Transport.@Nullable Link link;
    private boolean connected;
    private boolean heard;
    private boolean welcomed;

    /** @param login where the user has given a password */
    Attempt(Target target, ChatSession session, ChatSession.World world, Optional<Login> login) {
        this.target = target;
        this.session = session;
        Optional<Pass> pass = world.memory().tokens().of(target);
        this.handshake = new Handshake(target.name(), pass, login, this::sendIfCurrent, this::notProved);
        this.certificates = world.memory().certificates();
        this.believed = certificates.of(target.endpoint());
        this.answers = new Answers(this, session);
    }

    void begin(Transport transport) {
        link = transport.open(target.endpoint(), believed, this);
    }

    Handshake handshake() {
        return handshake;
    }

    boolean send(ClientMessage message) {
        return link != null && link.send(message);
    }

    private void sendIfCurrent(ClientMessage message) {
        if (session.isCurrent(this)) {
            send(message);
        }
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
    public void connected(Optional<Encryption> encryption) {
        if (session.isCurrent(this)) {
            connected = true;
            session.encrypted(encryption);
            if (encryption.filter(Encryption::vouched).isPresent()) {
                certificates.keep(target.endpoint(), Certificates.AUTHORITY);
            }
            handshake.begin();
        }
    }

    @Override
    public void received(ServerMessage message) {
        if (session.isCurrent(this)) {
            heard = true;
            message.accept(answers).run();
            session.conversation().readMarker().newest();
        }
    }

    @Override
    public void lost(LossCause cause) {
        if (session.isCurrent(this)) {
            session.lost(target, isHangingUp(cause) ? LossCause.HUNG_UP : cause);
        }
    }

    /** Who only talks to those who encrypt says nothing that can be understood in the open. */
    private boolean isHangingUp(LossCause cause) {
        boolean cut = cause == LossCause.CLOSED_BY_SERVER || cause == LossCause.BROKEN;
        return cut && connected && !heard && !target.endpoint().encrypted();
    }

    @Override
    public void distrusted(String fingerprint) {
        if (session.isCurrent(this)) {
            session.stopped(new Untrusted(target.endpoint(), fingerprint, believed));
        }
    }

    void welcomed(Welcome welcome) {
        welcomed = true;
        session.welcomed(target, welcome);
    }

    void standing(Account account) {
        if (welcomed) {
            session.account().answered(account);
        } else {
            handshake.proved(account);
        }
    }

    void failed(Failure failure) {
        if (welcomed) {
            session.failed(failure);
        } else {
            // The server would hear another hello; a new connection costs nothing and keeps one path.
            refused(failure.code(), failure.text(), Duration.ZERO);
        }
    }

    void refused(String code, String text, Duration retryAfter) {
        session.refused(new Refused(target, code, text, retryAfter));
    }

    private void notProved() {
        if (session.isCurrent(this)) {
            session.stopped(new NotProved(target.endpoint()));
        }
    }

    void pong(String token) {
        send(new ClientMessage.Pong(token));
    }
}
