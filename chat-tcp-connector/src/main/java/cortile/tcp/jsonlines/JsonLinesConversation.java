package cortile.tcp.jsonlines;

import cortile.core.delivery.Frame;
import cortile.core.event.EndReason;
import cortile.core.history.MessageHistory.Intake;
import cortile.core.history.Page;
import cortile.core.limit.TokenBucket;
import cortile.core.room.Entry;
import cortile.core.session.Session;
import cortile.core.settings.Version;
import cortile.protocol.framing.LineFramer;
import cortile.protocol.json.ClientCodec;
import cortile.protocol.json.Decoded;
import cortile.protocol.json.ServerCodec;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Nickname;
import cortile.tcp.dialect.Conversation;
import cortile.tcp.dialect.FirstWords;
import cortile.tcp.dialect.ForeignProtocol;
import cortile.tcp.dialect.Peer;
import cortile.tcp.frame.NettyFrame;
import cortile.tcp.sentences.English;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One native client: {@code hello} first, then what it likes; every refusal has a code and a sentence. */
final class JsonLinesConversation implements Conversation, ClientMessage.Visitor<Optional<ServerMessage>> {

    private final Session session;
    private final LineFramer lines = new LineFramer(NativeProtocol.MAX_LINE_BYTES);
    private final FirstWords firstWords = new FirstWords();

    JsonLinesConversation(Peer peer) {
        this.session = peer.session();
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
        TokenBucket bucket = session.inputBucket();
        while (!session.hasEnded()) {
            long wait = bucket.nanosUntilNext();
            LineFramer.Next next = wait > 0 ? new LineFramer.NeedMore() : lines.next();
            if (next instanceof LineFramer.NeedMore) {
                return wait;
            }
            bucket.take();
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
            reply(failure(ErrorCode.TOO_LONG, sentence, null));
        }
    }

    private void endAsForeign(ForeignProtocol protocol) {
        session.end(EndReason.FOREIGN_PROTOCOL, English.SENTENCES.wrongPort(protocol, session.dialect()));
    }

    private void decode(byte[] line) {
        Decoded<ClientMessage> decoded = ClientCodec.decode(line);
        if (decoded instanceof Decoded.Understood<ClientMessage> understood) {
            understood.message().accept(this).ifPresent(this::reply);
        } else if (decoded instanceof Decoded.Refused<ClientMessage> refused) {
            reply(failure(refused.code(), refused.detail(), refused.ref()));
        }
    }

    @Override
    public Optional<ServerMessage> hello(ClientMessage.Hello hello) {
        if (hello.version() != NativeProtocol.VERSION) {
            session.end(EndReason.UNSUPPORTED_VERSION, unknownVersion(hello.version()));
            return Optional.empty();
        }
        if (session.isNamed()) {
            return Optional.of(failure(ErrorCode.ALREADY_JOINED, "This connection has a name already.", null));
        }
        String name = Nickname.tidy(hello.name());
        return Optional.of(Nickname.problemOf(name)
                .<ServerMessage>map(problem -> failure(ErrorCode.BAD_NAME, English.SENTENCES.badName(problem), null))
                .orElseGet(() -> enter(new Nickname(name))));
    }

    private static String unknownVersion(int version) {
        return "This server speaks version " + NativeProtocol.VERSION + " of the protocol, not " + version + ".";
    }

    private ServerMessage enter(Nickname name) {
        return session.enter(name, JsonLinesEncoder.ENCODER)
                .<ServerMessage>map(entry -> welcome(name, entry))
                .orElseGet(() -> failure(ErrorCode.NAME_TAKEN, English.SENTENCES.nameTaken(name.value()), null));
    }

    private ServerMessage welcome(Nickname name, Entry entry) {
        return new ServerMessage.Welcome(
                NativeProtocol.VERSION,
                "Cortile " + Version.current(),
                name.value(),
                session.room().name(),
                entry.members(),
                entry.lastSeq());
    }

    @Override
    public Optional<ServerMessage> say(ClientMessage.Say say) {
        if (!session.isNamed()) {
            return Optional.of(failure(ErrorCode.HELLO_FIRST, "Say hello with a name first.", say.id()));
        }
        String text = MessageText.tidy(say.text());
        Optional<MessageText.Problem> problem = MessageText.problemOf(text);
        if (problem.isPresent()) {
            return Optional.of(notSent(problem.get(), say.id()));
        }
        Intake intake = session.say(say.id(), new MessageText(text));
        return intake == Intake.QUEUED ? Optional.empty() : Optional.of(notSaid(intake, say.id()));
    }

    private static ServerMessage notSent(MessageText.Problem problem, @Nullable String ref) {
        return switch (problem) {
            case EMPTY -> failure(ErrorCode.EMPTY_MESSAGE, English.SENTENCES.emptyMessage(), ref);
            case TOO_LONG -> failure(ErrorCode.TOO_LONG, English.SENTENCES.messageTooLong(), ref);
        };
    }

    private static ServerMessage notSaid(Intake why, @Nullable String ref) {
        ErrorCode code = switch (why) {
            case QUEUED, FULL -> ErrorCode.BUSY;
            case UNAVAILABLE -> ErrorCode.NOT_STORED;
            case CLOSED -> ErrorCode.STOPPING;
        };
        return failure(code, English.SENTENCES.notSaid(why), ref);
    }

    @Override
    public void notStored(@Nullable String messageId) {
        reply(notSaid(Intake.UNAVAILABLE, messageId));
    }

    @Override
    public Optional<ServerMessage> history(ClientMessage.History asked) {
        if (!session.isNamed()) {
            return Optional.of(failure(ErrorCode.HELLO_FIRST, "Say hello with a name first.", null));
        }
        boolean after = asked.direction() == ClientMessage.Direction.AFTER;
        CompletionStage<Page> page =
                after ? session.after(asked.seq(), asked.limit()) : session.before(asked.seq(), asked.limit());
        page.whenComplete((read, failure) -> reply(
                read != null
                        ? HistoryPages.fitting(session.room().name(), read, after)
                        : failure(ErrorCode.NO_HISTORY, "The history cannot be read at the moment.", null)));
        return Optional.empty();
    }

    @Override
    public Optional<ServerMessage> ping(ClientMessage.Ping ping) {
        return Optional.of(new ServerMessage.Pong(ping.token()));
    }

    @Override
    public Optional<ServerMessage> bye(ClientMessage.Bye bye) {
        session.end(EndReason.QUIT, "");
        return Optional.empty();
    }

    private static ServerMessage failure(ErrorCode code, String sentence, @Nullable String ref) {
        return new ServerMessage.Failure(code.wireName(), sentence, ref);
    }

    private void reply(ServerMessage message) {
        session.reply(NettyFrame.of(ServerCodec.encode(message)));
    }

    @Override
    public Frame farewell(EndReason reason, String detail) {
        return firstWords
                .foreignProtocol()
                .<Frame>map(protocol -> NettyFrame.of(protocol.answer(detail)))
                .orElseGet(() -> JsonLinesDialect.bye(reason, detail));
    }
}
