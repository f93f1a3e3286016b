package cortile.tcp.jsonlines;

import cortile.core.authority.Denial;
import cortile.core.delivery.Frame;
import cortile.core.event.EndReason;
import cortile.core.limit.Allowance;
import cortile.core.service.Services;
import cortile.core.session.Seat;
import cortile.core.session.Session;
import cortile.core.session.SessionNews;
import cortile.protocol.framing.LineFramer;
import cortile.protocol.json.ClientCodec;
import cortile.protocol.json.Decoded;
import cortile.protocol.json.ServerCodec;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.ServerMessage;
import cortile.tcp.dialect.Conversation;
import cortile.tcp.dialect.FirstWords;
import cortile.tcp.dialect.ForeignProtocol;
import cortile.tcp.dialect.Peer;
import cortile.tcp.frame.NettyFrame;
import cortile.tcp.sentences.English;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One native client: lines in, answers and news out. Confined to the session's lane. */
final class JsonLinesConversation implements Conversation, SessionNews {

    private final JsonLinesDialect dialect;
    private final Session session;
    private final Services services;
    private final LineFramer lines = new LineFramer(NativeProtocol.MAX_LINE_BYTES);
    private final FirstWords firstWords = new FirstWords();
    private final NativeArrival arrival;
    private final NativeDispatch dispatch;

    JsonLinesConversation(Peer peer, JsonLinesDialect dialect) {
        this.dialect = dialect;
        this.session = peer.session();
        this.services = peer.services();
        this.arrival = new NativeArrival(session, services, this, this::reply);
        this.dispatch = new NativeDispatch(
                session,
                arrival,
                new NativeRequests(session, services, this::reply),
                this::reply,
                peer.isConfidential());
    }

    @Override
    public void opened() {
        // The client speaks first.
    }

    @Override
    public void received(byte[] bytes) {
        firstWords.bytes(bytes);
        lines.append(bytes);
    }

    @Override
    public void inputEnded() {
        lines.finish();
    }

    @Override
    public long proceed() {
        firstWords.foreignProtocol().ifPresent(this::endAsForeign);
        Allowance allowance = session.allowance();
        while (!session.hasEnded()) {
            long wait = allowance.nanosUntilNext();
            LineFramer.Next next = wait > 0 ? new LineFramer.NeedMore() : lines.next();
            if (next instanceof LineFramer.NeedMore) {
                return wait;
            }
            allowance.take();
            take(next);
        }
        return 0;
    }

    private void take(LineFramer.Next next) {
        if (next instanceof LineFramer.Line line) {
            firstWords.line(line.bytes());
            firstWords.foreignProtocol().ifPresentOrElse(this::endAsForeign, () -> decode(line.bytes()));
        } else {
            String sentence = "The line is longer than " + NativeProtocol.MAX_LINE_BYTES + " bytes.";
            reply(NativeErrors.of(ErrorCode.TOO_LONG, sentence, null));
        }
    }

    private void endAsForeign(ForeignProtocol protocol) {
        session.end(EndReason.FOREIGN_PROTOCOL, English.SENTENCES.wrongPort(protocol, session.dialect()));
    }

    private void decode(byte[] line) {
        Decoded<ClientMessage> decoded = ClientCodec.decode(line);
        if (decoded instanceof Decoded.Understood<ClientMessage> understood) {
            dispatch.take(understood.message());
        } else if (decoded instanceof Decoded.Refused<ClientMessage> refused) {
            reply(NativeErrors.of(refused.code(), refused.detail(), refused.ref()));
        }
    }

    private void reply(ServerMessage message) {
        session.reply(NettyFrame.of(ServerCodec.encode(message)));
    }

    @Override
    public boolean askWhetherAlive() {
        if (arrival.answersPings()) {
            reply(new ServerMessage.Ping(""));
        }
        return arrival.answersPings();
    }

    @Override
    public void denied(Denial denial, @Nullable String messageId) {
        reply(NativeErrors.of(denial, messageId));
    }

    @Override
    public void entered(Seat seat) {
        reply(new ServerMessage.Entered(null, RoomStates.onEntering(session, seat, services.presence())));
    }

    @Override
    public void exited(String room) {
        reply(new ServerMessage.Exited(null, room));
    }

    @Override
    public void expelled(String room, String by, String reason) {
        // Who did it, and why, the room was told before.
        exited(room);
    }

    @Override
    public void invited(String room, String by) {
        reply(new ServerMessage.Invited(room, by));
    }

    @Override
    public void announced(String text) {
        reply(new ServerMessage.Notice(Instant.now(), text));
    }

    @Override
    public void ignored(List<String> names) {
        reply(new ServerMessage.Ignored(names));
    }

    @Override
    public void marked(String room, long seq) {
        reply(new ServerMessage.Marked(room, seq));
    }

    @Override
    public Frame farewell(EndReason reason, String detail) {
        return firstWords
                .foreignProtocol()
                .<Frame>map(protocol -> NettyFrame.of(protocol.answer(detail)))
                .orElseGet(() -> dialect.bye(reason, detail));
    }
}
