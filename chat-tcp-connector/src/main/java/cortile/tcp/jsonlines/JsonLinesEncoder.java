package cortile.tcp.jsonlines;

import cortile.core.delivery.Frame;
import cortile.core.delivery.RoomEncoder;
import cortile.core.event.Announced;
import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.MessagePosted;
import cortile.core.event.RoomEvent;
import cortile.protocol.json.ServerCodec;
import cortile.protocol.message.ServerMessage;
import cortile.tcp.frame.NettyFrame;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** What happens in a room as native messages; the author's own copy is the acknowledgement. Stateless. */
enum JsonLinesEncoder implements RoomEncoder, RoomEvent.Visitor<ServerMessage> {
    ENCODER;

    @Override
    public Frame encode(List<RoomEvent> events) {
        if (events.size() == 1) {
            return NettyFrame.of(ServerCodec.encode(events.get(0).accept(this)));
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream(events.size() * 128);
        events.forEach(event -> lines.writeBytes(ServerCodec.encode(event.accept(this))));
        return NettyFrame.of(lines.toByteArray());
    }

    @Override
    public boolean echoes(RoomEvent event) {
        // Who enters is told by the welcome.
        return !(event instanceof Joined);
    }

    @Override
    public boolean oneEventPerFrame() {
        return false;
    }

    @Override
    public ServerMessage joined(Joined joined) {
        return new ServerMessage.Joined(joined.room(), joined.at(), joined.name());
    }

    @Override
    public ServerMessage left(Left left) {
        return new ServerMessage.Left(
                left.room(), left.at(), left.name(), left.reason().wireName());
    }

    @Override
    public ServerMessage messagePosted(MessagePosted posted) {
        return message(posted);
    }

    ServerMessage.Message message(MessagePosted posted) {
        return new ServerMessage.Message(
                posted.room(),
                posted.seq(),
                posted.id(),
                posted.at(),
                posted.author(),
                posted.text().withoutTrailingLineEnds());
    }

    @Override
    public ServerMessage announced(Announced announced) {
        return new ServerMessage.Notice(announced.at(), announced.text());
    }
}
