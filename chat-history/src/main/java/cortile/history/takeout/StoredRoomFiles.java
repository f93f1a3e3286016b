package cortile.history.takeout;

import cortile.core.history.HistoryException;
import cortile.core.settings.SettingSource;
import cortile.core.settings.Settings;
import cortile.core.takeout.RoomFiles;
import cortile.core.takeout.TakeoutException;
import cortile.core.takeout.TakeoutException.Reason;
import cortile.core.transfer.ArchiveStart;
import cortile.core.transfer.ExportFile;
import cortile.core.transfer.ImportResult;
import cortile.core.transfer.RoomExport;
import cortile.core.transfer.RoomImport;
import cortile.history.ChosenDatabase;
import cortile.protocol.json.Decoded;
import cortile.protocol.message.ArchiveHeader;
import cortile.protocol.text.RoomName;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Exports and imports in the database the settings choose. Stateless. */
public final class StoredRoomFiles implements RoomFiles {

    /** Made by the service loader. */
    public StoredRoomFiles() {}

    private static Settings settings() {
        return Settings.from(SettingSource.systemProperties(System.getProperties())
                .orElse(SettingSource.environment(System.getenv())));
    }

    @Override
    public long export(ExportOrder order, Help help) throws TakeoutException, IOException, InterruptedException {
        Settings settings = settings();
        requireData(settings);
        try (OpenRooms rooms = OpenRooms.open(settings, help)) {
            String room =
                    rooms.find(order.room()).orElseThrow(() -> new TakeoutException(Reason.NO_SUCH_ROOM, order.room()));
            return new ExportFile(order.file(), order.format(), order.replace(), order.locale())
                    .write(room, new RoomExport(rooms.history(), help.progress()));
        } catch (HistoryException e) {
            throw new TakeoutException(Reason.UNUSABLE, String.valueOf(e.getMessage()), e);
        }
    }

    /** Opening would make an empty database where there is none. */
    private static void requireData(Settings settings) throws TakeoutException {
        if (settings.database().isEmbedded() && !Files.isDirectory(ChosenDatabase.directory(settings))) {
            throw new TakeoutException(
                    Reason.NO_DATA, settings.data().toAbsolutePath().normalize().toString());
        }
    }

    @Override
    public ImportReport importRoom(ImportOrder order, Help help)
            throws TakeoutException, IOException, InterruptedException {
        String named = roomOf(order.file()); // before anything is made: is it an archive at all?
        String written = order.room() != null ? order.room() : named;
        try (OpenRooms rooms = OpenRooms.open(settings(), help)) {
            Optional<String> known = rooms.find(written);
            String room = known.isPresent() ? known.get() : made(rooms, written);
            return report(room, known.isEmpty(), importInto(room, order.file(), rooms, help));
        } catch (HistoryException e) {
            throw new TakeoutException(Reason.UNUSABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private static String roomOf(Path archive) throws TakeoutException, IOException {
        try (InputStream in = Files.newInputStream(archive)) {
            Decoded<ArchiveHeader> header = ArchiveStart.read(in);
            if (header instanceof Decoded.Understood<ArchiveHeader> understood) {
                return understood.message().room();
            }
            throw new TakeoutException(Reason.NO_ARCHIVE, ((Decoded.Refused<ArchiveHeader>) header).detail());
        }
    }

    private static String made(OpenRooms rooms, String written) throws TakeoutException {
        String room = RoomName.tidy(written);
        if (RoomName.problemOf(room).isPresent()) {
            throw new TakeoutException(Reason.BAD_ROOM_NAME, written);
        }
        rooms.make(room);
        return room;
    }

    private static ImportResult importInto(String room, Path archive, OpenRooms rooms, Help help)
            throws TakeoutException, IOException, InterruptedException {
        if (rooms.history().lastSeq(room) != 0) {
            throw new TakeoutException(Reason.ROOM_NOT_EMPTY, room);
        }
        RoomImport reading = new RoomImport(room, help.progress());
        rooms.listener().passOnTo(reading.listener());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
            return reading.run(in, rooms.history());
        }
    }

    private static ImportReport report(String room, boolean made, ImportResult result) {
        ImportResult.Problem problem = result.problem();
        return new ImportReport(
                room,
                made,
                result.imported(),
                result.skipped(),
                problem == null ? 0 : problem.line(),
                problem == null ? null : problem.sentence());
    }
}
