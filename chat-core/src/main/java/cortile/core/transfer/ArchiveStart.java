package cortile.core.transfer;

import cortile.protocol.framing.LineFramer;
import cortile.protocol.json.ArchiveCodec;
import cortile.protocol.json.Decoded;
import cortile.protocol.message.ArchiveHeader;
import java.io.IOException;
import java.io.InputStream;

/** What an archive says of itself before anything of it is imported. Stateless. */
public final class ArchiveStart {

    /** More than any header has. */
    private static final int MAX_BYTES = 4_096;

    private ArchiveStart() {}

    /** The archive's header, or why it has none; reads a part of the archive. */
    public static Decoded<ArchiveHeader> read(InputStream archive) throws IOException {
        LineFramer lines = new LineFramer(MAX_BYTES);
        lines.append(archive.readNBytes(MAX_BYTES));
        lines.finish();
        byte[] first = lines.next() instanceof LineFramer.Line line ? line.bytes() : new byte[0];
        return ArchiveCodec.decodeHeader(first);
    }
}
