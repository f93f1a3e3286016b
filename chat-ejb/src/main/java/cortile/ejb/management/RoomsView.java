package cortile.ejb.management;

import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.directory.Role;
import cortile.core.history.HistoryException;
import cortile.core.hub.Hub;
import cortile.core.rooms.HostedRoom;
import cortile.core.service.AuditService;
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

/**
 * The rooms over one hub. Thread-safe; what takes a while keeps the caller's JMX thread.
 *
 * @param exports the directory of exported rooms; made when it is needed
 */
record RoomsView(Hub hub, Path exports) implements RoomsMXBean {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    @Override
    public List<RoomInfo> getRooms() {
        return hub.rooms().stream()
                .filter(room -> !room.isDirect())
                .map(RoomInfo::of)
                .sorted(Comparator.comparing(RoomInfo::getName))
                .toList();
    }

    @Override
    public String appoint(String room, String name, String role) {
        HostedRoom hosted = hosted(room);
        Role wanted = Role.of(role.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no role " + role + ": choose owner, moderator, member or reader."));
        return appointed(hosted, name, wanted)
                .fold(
                        done -> name + " is " + wanted.wireName() + " of " + hosted.name() + " now.",
                        denial -> denial == Denial.NO_SUCH_PERSON
                                ? "Nobody who is here or has an account is called " + name + "."
                                : "It could not be stored. Try again later.");
    }

    private Outcome<HostedRoom> appointed(HostedRoom hosted, String name, Role role) {
        return Patience.outcome(hub.services().rules().appoint(Operator.THROUGH_JMX, hosted, name, role));
    }

    private HostedRoom hosted(String written) {
        return hub.room(written)
                .filter(room -> !room.isDirect())
                .orElseThrow(() -> new IllegalArgumentException("There is no room " + written + "."));
    }

    @Override
    public String exportRoom(String room, String format) {
        String name = hosted(room).name();
        ExportFormat wanted = ExportFormat.of(format)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no format " + format + ": choose text or jsonl."));
        Path file = exports.resolve(
                name + "-" + TIMESTAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + wanted.ending());
        try {
            Files.createDirectories(exports);
            new ExportFile(file, wanted, false, Locale.getDefault()).write(name, hub.export());
            String written = file.toAbsolutePath().normalize().toString();
            var unused = hub.services()
                    .audit()
                    .writeDown(Operator.THROUGH_JMX, new AuditService.Deed("export", "", name, written));
            return written;
        } catch (IOException | HistoryException e) {
            // without the cause: whoever called may have none of our classes
            throw new IllegalStateException("The room was not exported: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The room was not exported: it was interrupted.");
        }
    }
}
