package cortile.desktop.model;

import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.RoomNews;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Account;
import cortile.protocol.message.ServerMessage.Bye;
import cortile.protocol.message.ServerMessage.Challenge;
import cortile.protocol.message.ServerMessage.Done;
import cortile.protocol.message.ServerMessage.Entered;
import cortile.protocol.message.ServerMessage.Exited;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.Found;
import cortile.protocol.message.ServerMessage.History;
import cortile.protocol.message.ServerMessage.Ignored;
import cortile.protocol.message.ServerMessage.Invited;
import cortile.protocol.message.ServerMessage.Marked;
import cortile.protocol.message.ServerMessage.Notice;
import cortile.protocol.message.ServerMessage.Ping;
import cortile.protocol.message.ServerMessage.Pong;
import cortile.protocol.message.ServerMessage.Sanctions;
import cortile.protocol.message.ServerMessage.Welcome;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands what the server says on one connection to whom it concerns. Confined to the model's thread. */
final class Answers implements ServerMessage.Visitor<Runnable> {

    private final Attempt attempt;
    private final ChatSession session;
    private final Rooms rooms;

    Answers(Attempt attempt, ChatSession session) {
        this.attempt = attempt;
        this.session = session;
        this.rooms = session.rooms();
    }

    @Override
    public Runnable welcome(Welcome welcome) {
        return () -> attempt.welcomed(welcome);
    }

    @Override
    public Runnable challenge(Challenge challenge) {
        return () -> attempt.handshake().challenged(challenge);
    }

    @Override
    public Runnable account(Account account) {
        return () -> attempt.standing(account);
    }

    @Override
    public Runnable failure(Failure failure) {
        return () -> attempt.failed(failure);
    }

    @Override
    public Runnable bye(Bye bye) {
        return () -> attempt.refused(bye.code(), bye.text(), Duration.ofSeconds(bye.retryAfter()));
    }

    @Override
    public Runnable ping(Ping ping) {
        return () -> attempt.pong(ping.token());
    }

    @Override
    public Runnable pong(Pong pong) {
        return Answers::passOver;
    }

    @Override
    public Runnable history(History history) {
        return () -> {
            if (!session.questions().answered(history.ref(), history)) {
                in(history.room(), room -> room.history(history));
            }
        };
    }

    @Override
    public Runnable marked(Marked marked) {
        return () -> in(marked.room(), room -> room.readMarker().marked(marked.seq()));
    }

    @Override
    public Runnable notice(Notice notice) {
        return () -> rooms.active().notice(notice);
    }

    @Override
    public Runnable message(HistoryEntry.Message message) {
        return heard(message);
    }

    @Override
    public Runnable edited(HistoryEntry.Edited edited) {
        return heard(edited);
    }

    @Override
    public Runnable deleted(HistoryEntry.Deleted deleted) {
        return heard(deleted);
    }

    @Override
    public Runnable reacted(HistoryEntry.Reacted reacted) {
        return heard(reacted);
    }

    @Override
    public Runnable erased(HistoryEntry.Erased erased) {
        return heard(erased);
    }

    @Override
    public Runnable joined(RoomNews.Joined joined) {
        return () -> in(joined.room(), room -> room.facts().joined(joined));
    }

    @Override
    public Runnable left(RoomNews.Left left) {
        return () -> in(left.room(), room -> room.facts().left(left));
    }

    @Override
    public Runnable renamed(RoomNews.Renamed renamed) {
        return () -> session.renamed(renamed);
    }

    @Override
    public Runnable changed(RoomNews.Changed changed) {
        return () -> in(changed.room(), room -> room.facts().changed(changed));
    }

    @Override
    public Runnable roleGiven(RoomNews.RoleGiven given) {
        return () -> in(given.room(), room -> room.facts().roleGiven(given));
    }

    @Override
    public Runnable moderated(RoomNews.Moderated order) {
        return () -> in(order.room(), room -> room.facts().moderated(order));
    }

    @Override
    public Runnable ignored(Ignored ignored) {
        return () -> session.ignored(ignored.names());
    }

    @Override
    public Runnable sanctions(Sanctions sanctions) {
        return answered(sanctions.ref(), sanctions);
    }

    @Override
    public Runnable typing(RoomNews.Typing typing) {
        return session.ignores(typing.name())
                ? Answers::passOver
                : () -> in(typing.room(), room -> room.facts().typing(typing));
    }

    @Override
    public Runnable presence(RoomNews.Presence presence) {
        return () -> in(presence.room(), room -> room.facts().presence(presence));
    }

    @Override
    public Runnable done(Done done) {
        return answered(done.ref(), done);
    }

    @Override
    public Runnable entered(Entered entered) {
        return () -> {
            rooms.entered(entered.state());
            answered(entered.ref(), entered).run();
        };
    }

    @Override
    public Runnable exited(Exited exited) {
        return () -> {
            rooms.exited(exited.room());
            answered(exited.ref(), exited).run();
        };
    }

    @Override
    public Runnable rooms(ServerMessage.Rooms list) {
        return answered(list.ref(), list);
    }

    @Override
    public Runnable found(Found found) {
        return answered(found.ref(), found);
    }

    @Override
    public Runnable invited(Invited invited) {
        return () -> session.invited(invited);
    }

    private Runnable heard(HistoryEntry entry) {
        return () -> in(entry.room(), room -> room.heard(entry));
    }

    private Runnable answered(@Nullable String ref, ServerMessage answer) {
        return () -> {
            // An answer nobody waits for any more: what it says has been told, or is not wanted.
            var unused = session.questions().answered(ref, answer);
        };
    }

    /** What is told of a room we have left a moment ago is passed over. */
    private void in(String name, Consumer<Conversation> action) {
        rooms.find(name).ifPresent(action);
    }

    private static void passOver() {
        // Heard, and nothing follows from it.
    }
}
