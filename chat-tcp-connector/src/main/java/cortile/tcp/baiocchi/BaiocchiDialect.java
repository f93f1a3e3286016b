package cortile.tcp.baiocchi;

import cortile.core.delivery.Frame;
import cortile.core.event.EndReason;
import cortile.tcp.dialect.Conversation;
import cortile.tcp.dialect.Dialect;
import cortile.tcp.dialect.Peer;
import cortile.tcp.frame.NettyFrame;
import cortile.tcp.sentences.English;

/** {@code baiocchi}: what the original server speaks on port 8080. */
public final class BaiocchiDialect implements Dialect {

    @Override
    public String name() {
        return "baiocchi";
    }

    @Override
    public Conversation open(Peer peer) {
        return new BaiocchiConversation(peer);
    }

    @Override
    public Frame refusal(EndReason reason) {
        return NettyFrame.of(English.SENTENCES.farewell(reason) + "\n");
    }
}
