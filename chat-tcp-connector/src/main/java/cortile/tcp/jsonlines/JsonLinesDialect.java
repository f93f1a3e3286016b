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

/** {@code native}: what the desktop client speaks. */
public final class JsonLinesDialect implements Dialect {

    @Override
    public String name() {
        return "native";
    }

    @Override
    public Conversation open(Peer peer) {
        return new JsonLinesConversation(peer);
    }

    @Override
    public Frame refusal(EndReason reason) {
        return bye(reason, "");
    }

    static Frame bye(EndReason reason, String detail) {
        String sentence = English.SENTENCES.farewell(reason, detail);
        return NettyFrame.of(ServerCodec.encode(new ServerMessage.Bye(reason.wireName(), sentence)));
    }
}
