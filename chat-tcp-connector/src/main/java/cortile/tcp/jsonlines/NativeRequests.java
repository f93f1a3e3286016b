package cortile.tcp.jsonlines;

import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.directory.Access;
import cortile.core.directory.Role;
import cortile.core.event.EndReason;
import cortile.core.history.Content;
import cortile.core.history.Page;
import cortile.core.service.Services;
import cortile.core.session.Seat;
import cortile.core.session.Session;
import cortile.core.transfer.NativeEntries;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Direction;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.text.MessageText;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a native client that has said hello asks for; every refusal has a code and a sentence. On the session's lane. */
final class NativeRequests {

    private final Session session;
    private final Services services;
    private final Consumer<ServerMessage> answer;
    private final NativeOrder order;

    /** @param answer tells the client, on the lane */
    NativeRequests(Session session, Services services, Consumer<ServerMessage> answer) {
        this.session = session;
        this.services = services;
        this.answer = answer;
        this.order = new NativeOrder(session, services, answer);
    }

    /** What is asked by those who keep order. */
    NativeOrder order() {
        return order;
    }

    // ---- rooms

    void create(ClientMessage.Create create) {
        Optional<Access> access = access(create.access(), create.id());
        access.ifPresent(wanted -> later(
                create.id(),
                services.rooms().create(session, create.room(), wanted, create.password(), create.topic()),
                seat -> entered(create.id(), seat)));
    }

    void join(ClientMessage.Join join) {
        later(
                join.id(),
                services.rooms().join(session, join.room(), join.password()),
                seat -> entered(join.id(), seat));
    }

    void leave(ClientMessage.Leave leave) {
        later(
                leave.id(),
                services.rooms().leave(session, leave.room()),
                room -> new ServerMessage.Exited(leave.id(), room.name()));
    }

    void list(ClientMessage.ListRooms list) {
        answer.accept(new ServerMessage.Rooms(
                list.id(), RoomStates.summaries(services.rooms().list(session))));
    }

    void set(ClientMessage.SetRoom set) {
        String topic = set.topic();
        String access = set.access();
        String newcomers = set.newcomers();
        Integer days = set.retentionDays();
        if (topic != null) {
            done(set.id(), services.rules().setTopic(session, set.room(), topic));
        } else if (access != null) {
            access(access, set.id())
                    .ifPresent(wanted ->
                            done(set.id(), services.rules().setAccess(session, set.room(), wanted, set.password())));
        } else if (newcomers != null) {
            role(newcomers, set.id())
                    .ifPresent(wanted -> done(set.id(), services.rules().setNewcomers(session, set.room(), wanted)));
        } else if (days != null) {
            done(set.id(), services.rules().setRetention(session, set.room(), days));
        } else {
            answer.accept(NativeErrors.of(ErrorCode.BAD_FRAME, "Nothing is said of what to set.", set.id()));
        }
    }

    void role(ClientMessage.SetRole set) {
        role(set.role(), set.id())
                .ifPresent(role -> done(set.id(), services.rules().setRole(session, set.room(), set.name(), role)));
    }

    void invite(ClientMessage.Invite invite) {
        done(invite.id(), services.rooms().invite(session, invite.room(), invite.name()));
    }

    void direct(ClientMessage.Direct direct) {
        later(direct.id(), services.direct().open(session, direct.name()), seat -> entered(direct.id(), seat));
    }

    private ServerMessage entered(@Nullable String ref, Seat seat) {
        return new ServerMessage.Entered(ref, RoomStates.now(session, seat, services.presence()));
    }

    private Optional<Access> access(String written, @Nullable String ref) {
        Optional<Access> access = Access.of(written);
        if (access.isEmpty()) {
            answer.accept(NativeErrors.of(ErrorCode.BAD_FRAME, "The access must be public, private or password.", ref));
        }
        return access;
    }

    private Optional<Role> role(String written, @Nullable String ref) {
        Optional<Role> role = Role.of(written);
        if (role.isEmpty()) {
            answer.accept(
                    NativeErrors.of(ErrorCode.BAD_FRAME, "The role must be owner, moderator, member or reader.", ref));
        }
        return role;
    }

    // ---- words

    void say(ClientMessage.Say say) {
        text(say.text(), say.id())
                .ifPresent(text -> post(say.room(), say.id(), new Content.Said(text, say.action(), say.replyTo())));
    }

    void edit(ClientMessage.Edit edit) {
        text(edit.text(), edit.id())
                .ifPresent(text -> post(edit.room(), edit.id(), new Content.Edit(edit.seq(), text)));
    }

    void delete(ClientMessage.Delete delete) {
        services.words()
                .delete(session, delete.room(), delete.id(), delete.seq())
                .ifPresent(denial -> deny(denial, delete.id()));
    }

    void react(ClientMessage.React react) {
        services.words()
                .react(session, react.room(), react.id(), react.seq(), react.emoji(), react.added())
                .ifPresent(denial -> deny(denial, react.id()));
    }

    private Optional<MessageText> text(String written, @Nullable String ref) {
        String tidied = MessageText.tidy(written);
        Optional<MessageText.Problem> problem = MessageText.problemOf(tidied);
        problem.ifPresent(found -> answer.accept(NativeErrors.of(found, ref)));
        return problem.isPresent() ? Optional.empty() : Optional.of(new MessageText(tidied));
    }

    private void post(String room, @Nullable String id, Content content) {
        session.post(room, id, content).ifPresent(denial -> {
            String detail = session.seat(room)
                    .map(seat -> services.moderation().detail(session, seat.hosted(), denial))
                    .orElse("");
            answer.accept(NativeErrors.of(denial, detail, id));
        });
    }

    // ---- reading

    void history(ClientMessage.History asked) {
        boolean after = asked.direction() == Direction.AFTER;
        CompletionStage<Outcome<Page>> page = after
                ? services.archive().after(session, asked.room(), asked.seq(), asked.limit())
                : services.archive().before(session, asked.room(), asked.seq(), asked.limit());
        later(asked.id(), page, read -> HistoryPages.fitting(asked.id(), asked.room(), read, after));
    }

    void search(ClientMessage.Search asked) {
        later(
                asked.id(),
                services.archive()
                        .search(session, asked.room(), asked.text(), asked.from(), asked.skip(), asked.limit()),
                found -> new ServerMessage.Found(
                        asked.id(),
                        found.messages().stream().map(NativeEntries::message).toList(),
                        found.more()));
    }

    void mark(ClientMessage.Mark mark) {
        services.presence().mark(session, mark.room(), mark.seq()).ifPresent(denial -> deny(denial, null));
    }

    void typing(ClientMessage.Typing typing) {
        services.presence().typing(session, typing.room()).ifPresent(denial -> deny(denial, null));
    }

    void away(ClientMessage.Away away) {
        services.presence().away(session, away.away(), away.note());
    }

    // ---- accounts

    void register(ClientMessage.Register register) {
        later(
                register.id(),
                services.identity().register(session, register.password()),
                standing -> NativeArrival.account(register.id(), null, standing));
    }

    void changePassword(ClientMessage.ChangePassword change) {
        later(
                change.id(),
                services.identity().changePassword(session, change.present(), change.wanted()),
                standing -> NativeArrival.account(change.id(), null, standing));
    }

    void unregister(ClientMessage.Unregister unregister) {
        later(
                unregister.id(),
                services.identity().unregister(session, unregister.password()),
                standing -> NativeArrival.account(unregister.id(), null, standing));
    }

    void rename(ClientMessage.Rename rename) {
        services.identity()
                .rename(session, rename.name())
                .fold(
                        name -> accepted(new ServerMessage.Done(rename.id())),
                        denial -> accepted(NativeErrors.of(denial, rename.id())));
    }

    private boolean accepted(ServerMessage message) {
        answer.accept(message);
        return true;
    }

    // ---- answering

    private <T> void done(@Nullable String ref, CompletionStage<Outcome<T>> stage) {
        later(ref, stage, value -> new ServerMessage.Done(ref));
    }

    private <T> void later(
            @Nullable String ref, CompletionStage<Outcome<T>> stage, Function<T, ServerMessage> answerTo) {
        stage.thenAcceptAsync(
                outcome -> answer.accept(outcome.fold(answerTo, denial -> NativeErrors.of(denial, ref))),
                session.lane());
    }

    private void deny(Denial denial, @Nullable String ref) {
        answer.accept(NativeErrors.of(denial, ref));
    }

    void bye() {
        session.end(EndReason.QUIT, "");
    }
}
