package cortile.tcp.jsonlines;

import cortile.core.audit.Actor;
import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.moderation.Sanction;
import cortile.core.moderation.Sanction.Kind;
import cortile.core.rooms.HostedRoom;
import cortile.core.service.ModerationService;
import cortile.core.service.ModerationService.Order;
import cortile.core.service.Services;
import cortile.core.session.Session;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.OrderRequest;
import cortile.protocol.message.ServerMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a native client asks to keep order, or to have its own peace; every refusal has a code and a sentence. On the session's lane. */
final class NativeOrder {

    private final Session session;
    private final Services services;
    private final ModerationService moderation;
    private final Consumer<ServerMessage> answer;

    /** @param answer tells the client, on the lane */
    NativeOrder(Session session, Services services, Consumer<ServerMessage> answer) {
        this.session = session;
        this.services = services;
        this.moderation = services.moderation();
        this.answer = answer;
    }

    void moderate(OrderRequest.Moderate asked) {
        room(asked.room(), asked.id()).ifPresent(room -> moderate(asked, room));
    }

    private void moderate(OrderRequest.Moderate asked, HostedRoom room) {
        Actor self = ModerationService.actor(session);
        switch (asked.act()) {
            case "kick" -> done(asked.id(), moderation.kick(self, room, asked.whom(), asked.reason()));
            case "ban" -> done(asked.id(), moderation.impose(self, room, order(Kind.BAN, asked)));
            case "mute" -> done(asked.id(), moderation.impose(self, room, order(Kind.MUTE, asked)));
            case "unban" -> done(asked.id(), moderation.lift(self, room, Kind.BAN, asked.whom()));
            case "unmute" -> done(asked.id(), moderation.lift(self, room, Kind.MUTE, asked.whom()));
            case "slow" -> done(asked.id(), moderation.slow(self, room, asked.seconds()));
            default ->
                answer.accept(NativeErrors.of(
                        ErrorCode.BAD_FRAME, "The act must be kick, ban, unban, mute, unmute or slow.", asked.id()));
        }
    }

    private static Order order(Kind kind, OrderRequest.Moderate asked) {
        Optional<Duration> time =
                asked.seconds() == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(asked.seconds()));
        return new Order(kind, asked.whom(), time, asked.reason());
    }

    void list(OrderRequest.ListSanctions asked) {
        room(asked.room(), asked.id())
                .ifPresent(room -> answer.accept(moderation
                        .list(ModerationService.actor(session), room)
                        .fold(all -> sanctions(asked.id(), room, all), denial -> NativeErrors.of(denial, asked.id()))));
    }

    void ignore(OrderRequest.Ignore asked) {
        done(asked.id(), services.ignores().ignore(session, asked.name(), asked.ignored()));
    }

    private static ServerMessage sanctions(@Nullable String ref, HostedRoom room, List<Sanction> all) {
        return new ServerMessage.Sanctions(
                ref, room.name(), all.stream().map(NativeOrder::line).toList());
    }

    private static ServerMessage.SanctionLine line(Sanction sanction) {
        return new ServerMessage.SanctionLine(
                sanction.id(),
                sanction.kind().wireName(),
                sanction.subject().written(),
                sanction.by(),
                sanction.at(),
                sanction.until().orElse(null),
                sanction.reason());
    }

    private Optional<HostedRoom> room(String written, @Nullable String ref) {
        Optional<HostedRoom> room = services.rooms().find(session, written);
        if (room.isEmpty()) {
            answer.accept(NativeErrors.of(Denial.NO_SUCH_ROOM, ref));
        }
        return room;
    }

    private <T> void done(@Nullable String ref, CompletionStage<Outcome<T>> doing) {
        doing.thenAcceptAsync(
                outcome -> answer.accept(
                        outcome.fold(any -> new ServerMessage.Done(ref), denial -> NativeErrors.of(denial, ref))),
                session.lane());
    }
}
