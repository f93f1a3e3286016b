package cortile.protocol.json;

import cortile.protocol.message.ArchiveHeader;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.HistoryEntry;

/**
 * The lines of an archive: a header, then entries exactly as the server says them, which {@link ServerCodec} writes.
 * Stateless.
 */
public final class ArchiveCodec {

    private ArchiveCodec() {}

    /** The first line, with its line end. */
    public static byte[] encode(ArchiveHeader header) {
        return JsonLines.write(
                "export",
                json -> json.number("version", header.version())
                        .text("room", header.room())
                        .time("at", header.at()));
    }

    /** What the first line holds, without its line end. */
    public static Decoded<ArchiveHeader> decodeHeader(byte[] line) {
        return JsonLines.read(line, ArchiveCodec::header);
    }

    /** What any further line holds, without its line end. */
    public static Decoded<HistoryEntry> decodeEntry(byte[] line) {
        return JsonLines.read(line, ArchiveCodec::entry);
    }

    private static Decoded<ArchiveHeader> header(Fields fields) {
        return fields.text("type").equals("export")
                ? new Decoded.Understood<>(
                        new ArchiveHeader(fields.smallNumber("version"), fields.text("room"), fields.instant("at")))
                : new Decoded.Refused<>(
                        ErrorCode.UNKNOWN_TYPE, "This is no archive of a room: it does not begin with a header.", null);
    }

    private static Decoded<HistoryEntry> entry(Fields fields) {
        HistoryEntry entry = EntryFields.read(fields.text("type"), fields);
        return entry != null
                ? new Decoded.Understood<>(entry)
                : new Decoded.Refused<>(ErrorCode.UNKNOWN_TYPE, "There is no such type in an archive.", null);
    }
}
