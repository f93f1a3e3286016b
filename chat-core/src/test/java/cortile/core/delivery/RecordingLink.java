package cortile.core.delivery;

import cortile.core.event.EndReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A link to a peer that reads as much as the test lets it. */
public final class RecordingLink implements SessionLink {

    private final List<String> written = new ArrayList<>();
    private boolean writable = true;
    private int flushes;
    private @Nullable EndReason closedBecause;

    public void setWritable(boolean writable) {
        this.writable = writable;
    }

    public List<String> written() {
        return written;
    }

    public int flushes() {
        return flushes;
    }

    public @Nullable EndReason closedBecause() {
        return closedBecause;
    }

    @Override
    public boolean isWritable() {
        return writable;
    }

    @Override
    public void write(Frame frame) {
        written.add(((BytesFrame) frame).text());
        frame.release();
    }

    @Override
    public void flush() {
        flushes++;
    }

    @Override
    public void close(EndReason reason, String detail) {
        closedBecause = reason;
    }
}
