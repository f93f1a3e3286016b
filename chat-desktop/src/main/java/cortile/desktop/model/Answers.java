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
import cortile.protocol.message.ServerMessage.Invited;
import cortile.protocol.message.ServerMessage.Marked;
import cortile.protocol.message.ServerMessage.Notice;
import cortile.protocol.message.ServerMessage.Ping;
import cortile.protocol.message.ServerMessage.Pong;
import cortile.protocol.message.ServerMessage.Rooms;
import cortile.protocol.message.ServerMessage.Welcome;

/** Hands what the server says on one connection to whom it concerns. Confined to the model's thread. */
final class Answers implements ServerMessage.Visitor<Runnable> {

    private final Attempt attempt;
    private final ChatSession session;
    private final Conversation conversation;
    private final RoomFacts facts;

    Answers(Attempt attempt, ChatSession session) {
        this.attempt = attempt;
        this.session = session;
        this.conversation = session.conversation();
        this.facts = conversation.facts();
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
        return () -> attempt.refused(bye.code(), bye.text());
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
        return () -> conversation.history(history);
    }

    @Override
    public Runnable marked(Marked marked) {
        return () -> session.readMarker().marked(marked.seq());
    }

    @Override
    public Runnable notice(Notice notice) {
        return () -> conversation.notice(notice);
    }

    @Override
    public Runnable message(HistoryEntry.Message message) {
        return () -> conversation.heard(message);
    }

    @Override
    public Runnable edited(HistoryEntry.Edited edited) {
        return () -> conversation.heard(edited);
    }

    @Override
    public Runnable deleted(HistoryEntry.Deleted deleted) {
        return () -> conversation.heard(deleted);
    }

    @Override
    public Runnable reacted(HistoryEntry.Reacted reacted) {
        return () -> conversation.heard(reacted);
    }

    @Override
    public Runnable erased(HistoryEntry.Erased erased) {
        return () -> conversation.heard(erased);
    }

    @Override
    public Runnable joined(RoomNews.Joined joined) {
        return () -> facts.joined(joined);
    }

    @Override
    public Runnable left(RoomNews.Left left) {
        return () -> facts.left(left);
    }

    @Override
    public Runnable renamed(RoomNews.Renamed renamed) {
        return () -> session.renamed(renamed);
    }

    @Override
    public Runnable changed(RoomNews.Changed changed) {
        return () -> facts.changed(changed);
    }

    @Override
    public Runnable roleGiven(RoomNews.RoleGiven given) {
        return () -> facts.roleGiven(given);
    }

    @Override
    public Runnable typing(RoomNews.Typing typing) {
        return () -> facts.typing(typing);
    }

    @Override
    public Runnable presence(RoomNews.Presence presence) {
        return () -> facts.presence(presence);
    }

    @Override
    public Runnable done(Done done) {
        return Answers::passOver;
    }

    // Only the lobby is shown: what is about other rooms, and lists nobody asked for, is passed over.

    @Override
    public Runnable entered(Entered entered) {
        return Answers::passOver;
    }

    @Override
    public Runnable exited(Exited exited) {
        return Answers::passOver;
    }

    @Override
    public Runnable rooms(Rooms rooms) {
        return Answers::passOver;
    }

    @Override
    public Runnable found(Found found) {
        return Answers::passOver;
    }

    @Override
    public Runnable invited(Invited invited) {
        return Answers::passOver;
    }

    private static void passOver() {
        // Heard, and nothing follows from it.
    }
}
