package cortile.admin.group;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Arguments;
import cortile.admin.operation.Caller;
import cortile.admin.operation.Field;
import cortile.admin.operation.Level;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationException;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.Shape;
import cortile.core.directory.Membership;
import cortile.core.directory.Role;
import cortile.core.directory.RoomProfile;
import cortile.core.history.HistoryException;
import cortile.core.hub.Hub;
import cortile.core.rooms.HostedRoom;
import cortile.core.takeout.ExportFormat;
import cortile.core.transfer.ExportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** {@code rooms}: all rooms but conversations of two, which are nobody else's. */
public final class RoomsGroup {

    private static final String NAME = "rooms";

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private static final Parameter ROOM = Parameter.text("room", "The room's name, as anybody may write it");

    private final Hub hub;
    private final Path exports;

    /** @param exports directory of exported rooms; made when it is needed */
    public RoomsGroup(Hub hub, Path exports) {
        this.hub = hub;
        this.exports = exports;
    }

    public OperationGroup group() {
        return OperationGroup.of(
                NAME, "The rooms people meet in, without conversations of two", list(), members(), appoint(), export());
    }

    private Operation list() {
        return Operation.reads(NAME, "list", "Shows every room, by name")
                .answering(Shape.table(
                        Field.text("room", "The room's name"),
                        Field.text("access", "public, private or password"),
                        Field.text("topic", "What it is about; empty for nothing"),
                        Field.number("members", "People in the room now"),
                        Field.number("messages", "What was said in it, also before this start: the last one's number"),
                        Field.texts("owners", "Whose room it is"),
                        Field.number("retentionDays", "After how many days messages are forgotten; 0 for never")))
                .doingAtOnce(nothing -> new Answer.Table(hub.rooms().stream()
                        .filter(room -> !room.isDirect())
                        .sorted(Comparator.comparing(HostedRoom::name))
                        .map(RoomsGroup::row)
                        .toList()));
    }

    private static Answer.Row row(HostedRoom hosted) {
        RoomProfile profile = hosted.profile();
        List<String> owners = hosted.memberships().stream()
                .filter(membership -> membership.role() == Role.OWNER)
                .map(Membership::name)
                .sorted()
                .toList();
        return Answer.Row.of(
                profile.name(),
                profile.access().wireName(),
                profile.topic(),
                (long) hosted.room().size(),
                hosted.room().lastSeq(),
                owners,
                (long) profile.retentionDays());
    }

    private Operation members() {
        return Operation.reads(NAME, "members", "Shows who has a role in a room, and who is in it now")
                .with(ROOM)
                .answering(Shape.table(
                        Field.text("name", "The person's name"),
                        Field.text("role", "What the person may do"),
                        Field.flag("here", "Whether the person is in the room now")))
                .doingAtOnce(arguments -> members(hosted(arguments)));
    }

    private static Answer members(HostedRoom hosted) {
        List<String> here = hosted.room().present().members();
        return new Answer.Table(hosted.memberships().stream()
                .sorted(Comparator.comparing(Membership::role).thenComparing(Membership::name))
                .map(known -> Answer.Row.of(known.name(), known.role().wireName(), here.contains(known.name())))
                .toList());
    }

    private Operation appoint() {
        return Operation.changes(NAME, "appoint", "Gives somebody a role in a room")
                .with(
                        ROOM,
                        Parameter.text("name", "The name of somebody who is here or has an account"),
                        Parameter.oneOf("role", "What the person may do", "owner", "moderator", "member", "reader"))
                .keptByTheChat()
                .doing(this::appoint);
    }

    private CompletionStage<Answer> appoint(Caller caller, Arguments arguments) {
        HostedRoom hosted = hosted(arguments);
        String name = arguments.text("name");
        Role role = Role.of(arguments.text("role")).orElseThrow();
        return hub.services()
                .rules()
                .appoint(Actors.of(caller), hosted, name, role)
                .thenApply(outcome -> Denials.answer(
                        outcome, name, done -> name + " is " + role.wireName() + " of " + hosted.name() + " now."));
    }

    private HostedRoom hosted(Arguments arguments) {
        String written = arguments.text("room");
        return hub.room(written)
                .filter(room -> !room.isDirect())
                .orElseThrow(() -> OperationException.missing("There is no room " + written + "."));
    }

    private Operation export() {
        return Operation.changes(
                        NAME, "export", "Writes what was said in a room into a new file among the server's data")
                .needing(Level.ADMIN)
                .with(
                        ROOM,
                        Parameter.oneOf(
                                "format",
                                "text has a message a line, jsonl is an archive that can be imported",
                                "text",
                                "jsonl"))
                .doingAtOnce(this::export);
    }

    private Answer export(Arguments arguments) {
        String name = hosted(arguments).name();
        ExportFormat format = ExportFormat.of(arguments.text("format")).orElseThrow();
        Path file = exports.resolve(
                name + "-" + TIMESTAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + format.ending());
        try {
            Files.createDirectories(exports);
            new ExportFile(file, format, false, Locale.getDefault()).write(name, hub.export());
            return new Answer.Sentence(file.toAbsolutePath().normalize().toString());
        } catch (IOException | HistoryException e) {
            throw OperationException.unavailable("The room was not exported: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OperationException.unavailable("The room was not exported: it was interrupted.");
        }
    }
}
