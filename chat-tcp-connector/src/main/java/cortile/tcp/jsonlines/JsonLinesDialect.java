package cortile.tcp.jsonlines;

import cortile.core.delivery.Frame;
import cortile.core.event.EndReason;
import cortile.protocol.json.ServerCodec;
import cortile.protocol.message.ServerMessage;
import cortile.tcp.dialect.Conversation;
import cortile.tcp.dialect.Dialect;
import cortile.tcp.dialect.Peer;
import cortile.tcp.frame.NettyFrame;
import cortile.tcp.sentences.English;
import java.time.Duration;

/** {@code native}: what the desktop client speaks. */
public final class JsonLinesDialect implements Dialect {

    private final Duration restartTime;

    /** @param restartTime how long a server that stops is usually away */
    public JsonLinesDialect(Duration restartTime) {
        this.restartTime = restartTime;
    }

    @Override
    public String name() {
        return "native";
    }

    @Override
    public Conversation open(Peer peer) {
        return new JsonLinesConversation(peer, this);
    }

    @Override
    public Frame refusal(EndReason reason) {
        return bye(reason, "");
    }

    Frame bye(EndReason reason, String detail) {
        String sentence = English.SENTENCES.farewell(reason, detail);
        long retryAfter = reason == EndReason.STOPPING ? restartTime.toSeconds() : 0;
        return NettyFrame.of(ServerCodec.encode(new ServerMessage.Bye(reason.wireName(), sentence, retryAfter)));
    }
}
