package cortile.tcp.jsonlines;

import cortile.core.delivery.Frame;
import cortile.core.delivery.RoomEncoder;
import cortile.core.event.Announced;
import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.MessageDeleted;
import cortile.core.event.MessageEdited;
import cortile.core.event.MessageErased;
import cortile.core.event.MessagePosted;
import cortile.core.event.Moderated;
import cortile.core.event.PresenceChanged;
import cortile.core.event.ReactionChanged;
import cortile.core.event.Renamed;
import cortile.core.event.RoleChanged;
import cortile.core.event.RoomChanged;
import cortile.core.event.RoomEvent;
import cortile.core.event.Typing;
import cortile.core.transfer.NativeEntries;
import cortile.protocol.json.ServerCodec;
import cortile.protocol.message.RoomNews;
import cortile.protocol.message.ServerMessage;
import cortile.tcp.frame.NettyFrame;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
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
        // Who enters is told by the welcome, and who writes knows.
        return !(event instanceof Joined || event instanceof Typing);
    }

    @Override
    public boolean oneEventPerFrame() {
        return false;
    }

    @Override
    public ServerMessage joined(Joined joined) {
        return new RoomNews.Joined(joined.room(), joined.at(), joined.name());
    }

    @Override
    public ServerMessage left(Left left) {
        return new RoomNews.Left(
                left.room(), left.at(), left.name(), left.reason().wireName());
    }

    @Override
    public ServerMessage renamed(Renamed renamed) {
        return new RoomNews.Renamed(renamed.room(), renamed.at(), renamed.name(), renamed.to());
    }

    @Override
    public ServerMessage messagePosted(MessagePosted posted) {
        return NativeEntries.message(posted);
    }

    @Override
    public ServerMessage messageEdited(MessageEdited edited) {
        return NativeEntries.edited(edited);
    }

    @Override
    public ServerMessage messageDeleted(MessageDeleted deleted) {
        return NativeEntries.deleted(deleted);
    }

    @Override
    public ServerMessage reactionChanged(ReactionChanged changed) {
        return NativeEntries.reacted(changed);
    }

    @Override
    public ServerMessage messageErased(MessageErased erased) {
        return NativeEntries.erased(erased);
    }

    @Override
    public ServerMessage announced(Announced announced) {
        return new ServerMessage.Notice(announced.at(), announced.text());
    }

    @Override
    public ServerMessage roomChanged(RoomChanged changed) {
        return new RoomNews.Changed(
                changed.room(), changed.at(), changed.by(), changed.access().wireName(), changed.topic());
    }

    @Override
    public ServerMessage roleChanged(RoleChanged changed) {
        return new RoomNews.RoleGiven(
                changed.room(),
                changed.at(),
                changed.by(),
                changed.name(),
                changed.role().wireName());
    }

    @Override
    public ServerMessage moderated(Moderated moderated) {
        return new RoomNews.Moderated(
                moderated.room(),
                moderated.at(),
                moderated.by(),
                moderated.act().wireName(),
                moderated.name().isEmpty() ? null : moderated.name(),
                moderated.time().map(Duration::toSeconds).orElse(0L),
                moderated.reason());
    }

    @Override
    public ServerMessage typing(Typing typing) {
        return new RoomNews.Typing(typing.room(), typing.name());
    }

    @Override
    public ServerMessage presenceChanged(PresenceChanged changed) {
        return new RoomNews.Presence(changed.room(), changed.at(), changed.name(), changed.away(), changed.note());
    }
}
