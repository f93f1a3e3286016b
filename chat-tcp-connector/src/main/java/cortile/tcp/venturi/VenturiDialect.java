package cortile.tcp.venturi;

import cortile.core.delivery.Frame;
import cortile.core.event.EndReason;
import cortile.tcp.dialect.Conversation;
import cortile.tcp.dialect.Dialect;
import cortile.tcp.dialect.Peer;
import cortile.tcp.frame.NettyFrame;
import cortile.tcp.sentences.Italian;

/** {@code venturi}: what serverChatRoom.py speaks on port 53000. */
public final class VenturiDialect implements Dialect {

    @Override
    public String name() {
        return "venturi";
    }

    @Override
    public Conversation open(Peer peer) {
        return new VenturiConversation(peer);
    }

    @Override
    public Frame refusal(EndReason reason) {
        return NettyFrame.of(Italian.SENTENCES.farewell(reason) + "\n");
    }
}
