package cortile.bench.micro;

import cortile.core.delivery.Frame;
import cortile.core.delivery.RoomEncoder;
import cortile.core.event.RoomEvent;
import java.util.List;

/** Encodes nothing, so that only the fan-out is measured. */
final class FixedEncoder implements RoomEncoder {

    private static final int BYTES_PER_EVENT = 100;

    @Override
    public Frame encode(List<RoomEvent> events) {
        return new FixedFrame(events.size() * BYTES_PER_EVENT);
    }

    @Override
    public boolean echoes(RoomEvent event) {
        return true;
    }

    @Override
    public boolean oneEventPerFrame() {
        return false;
    }
}
