package cortile.admin.group;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Arguments;
import cortile.admin.operation.Caller;
import cortile.admin.operation.Field;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationException;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.Shape;
import cortile.core.hub.Hub;
import cortile.core.moderation.Sanction;
import cortile.core.moderation.Sanction.Kind;
import cortile.core.rooms.HostedRoom;
import cortile.core.service.ModerationService;
import cortile.core.service.ModerationService.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** {@code moderation}: keeping order, as moderators do in their rooms, on the whole server. */
public final class ModerationGroup {

    private static final String NAME = "moderation";

    private static final Parameter ROOM = Parameter.text("room", "The room's name; nothing for the whole server")
            .optional();
    private static final Parameter WHOM = Parameter.text(
            "whom", "A name, a pattern of names such as troll*, or a range of addresses such as 192.0.2.0/24");
    private static final Parameter MINUTES =
            Parameter.number("minutes", "How long; nothing for good").optional();
    private static final Parameter REASON =
            Parameter.text("reason", "What the person is told").optional();

    private final Hub hub;

    public ModerationGroup(Hub hub) {
        this.hub = hub;
    }

    public OperationGroup group() {
        return OperationGroup.of(
                NAME,
                "Keeping order",
                list(),
                impose("ban", "Keeps somebody out, and sends out whom it is about", Kind.BAN),
                lift("unban", "Lets somebody in again", Kind.BAN),
                impose("mute", "Has somebody only read", Kind.MUTE),
                lift("unmute", "Lets somebody speak again", Kind.MUTE),
                kick(),
                slow());
    }

    private Operation list() {
        return Operation.reads(NAME, "list", "Shows the bans and mutes that hold now")
                .answering(Shape.table(
                        Field.number("number", "By which it can be lifted"),
                        Field.text("kind", "ban or mute"),
                        Field.text("whom", "A name, a pattern or a range of addresses"),
                        Field.text("room", "Empty for the whole server"),
                        Field.text("until", "When it ends; empty for never"),
                        Field.text("by", "Who decided it; * for an operator"),
                        Field.time("since", "When it was decided"),
                        Field.text("reason", "Why")))
                .doing((caller, nothing) -> CompletableFuture.completedFuture(list(caller)));
    }

    private Answer list(Caller caller) {
        ModerationService moderation = hub.services().moderation();
        return new Answer.Table(hub.rooms().stream()
                .filter(room -> !room.isDirect())
                .flatMap(room ->
                        moderation.list(Actors.of(caller), room).fold(List::stream, denial -> Stream.<Sanction>empty()))
                .sorted(Comparator.comparingLong(Sanction::id))
                .map(ModerationGroup::row)
                .toList());
    }

    private static Answer.Row row(Sanction sanction) {
        return Answer.Row.of(
                sanction.id(),
                sanction.kind().wireName(),
                sanction.subject().written(),
                sanction.room().orElse(""),
                sanction.until().map(Instant::toString).orElse(""),
                sanction.by(),
                sanction.at(),
                sanction.reason());
    }

    private Operation impose(String name, String sentence, Kind kind) {
        return Operation.changes(NAME, name, sentence)
                .with(WHOM, ROOM, MINUTES, REASON)
                .keptByTheChat()
                .doing((caller, arguments) -> impose(caller, arguments, kind));
    }

    private CompletionStage<Answer> impose(Caller caller, Arguments arguments, Kind kind) {
        String whom = arguments.text("whom");
        Order order = new Order(kind, whom, time(arguments), arguments.text("reason"));
        return hub.services()
                .moderation()
                .impose(Actors.of(caller), room(arguments), order)
                .thenApply(outcome -> Denials.answer(
                        outcome,
                        whom,
                        sanction -> "The " + kind.wireName() + " of "
                                + sanction.subject().written() + " has the number " + sanction.id() + "."));
    }

    private static Optional<Duration> time(Arguments arguments) {
        Optional<Long> minutes = arguments.number("minutes");
        if (minutes.filter(given -> given <= 0 || given > Integer.MAX_VALUE).isPresent()) {
            throw OperationException.wrong("The parameter minutes must be above 0; leave it out for good.");
        }
        return minutes.map(Duration::ofMinutes);
    }

    private Operation lift(String name, String sentence, Kind kind) {
        return Operation.changes(NAME, name, sentence)
                .with(Parameter.text("whom", "As it was written, or the number"), ROOM)
                .keptByTheChat()
                .doing((caller, arguments) -> lift(caller, arguments, kind));
    }

    private CompletionStage<Answer> lift(Caller caller, Arguments arguments, Kind kind) {
        String whom = arguments.text("whom");
        return hub.services()
                .moderation()
                .lift(Actors.of(caller), room(arguments), kind, whom)
                .thenApply(outcome -> Denials.answer(
                        outcome,
                        whom,
                        lifted -> "The " + kind.wireName() + " of "
                                + lifted.get(0).subject().written() + " is lifted."));
    }

    private Operation kick() {
        return Operation.changes(
                        NAME, "kick", "Sends a person out of a room, or off the server; the person may come back")
                .with(Parameter.text("name", "The person's name"), ROOM, REASON)
                .keptByTheChat()
                .doing(this::kick);
    }

    private CompletionStage<Answer> kick(Caller caller, Arguments arguments) {
        String name = arguments.text("name");
        return hub.services()
                .moderation()
                .kick(Actors.of(caller), room(arguments), name, arguments.text("reason"))
                .thenApply(outcome -> Denials.answerOfOneHere(outcome, name, whom -> whom + " was sent out."));
    }

    private Operation slow() {
        return Operation.changes(NAME, "slow", "Lets members of a room speak once in so many seconds")
                .with(
                        Parameter.text("room", "The room's name"),
                        Parameter.number("seconds", "0 for as often as they like"))
                .keptByTheChat()
                .doing(this::slow);
    }

    private CompletionStage<Answer> slow(Caller caller, Arguments arguments) {
        HostedRoom room = room(arguments);
        int seconds = (int) Math.max(-1, Math.min(Integer.MAX_VALUE, arguments.requiredNumber("seconds")));
        return hub.services()
                .moderation()
                .slow(Actors.of(caller), room, seconds)
                .thenApply(outcome -> Denials.answer(
                        outcome, room.name(), done -> room.name() + " has slow mode of " + seconds + " s."));
    }

    private HostedRoom room(Arguments arguments) {
        String written = arguments.text("room");
        return written.isEmpty()
                ? hub.lobbyRoom()
                : hub.room(written)
                        .filter(room -> !room.isDirect())
                        .orElseThrow(() -> OperationException.missing("There is no room " + written + "."));
    }
}
