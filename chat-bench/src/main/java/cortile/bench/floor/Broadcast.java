package cortile.bench.floor;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;

/**
 * The one room: what is said within a turn of the event loop is put together once, in one direct buffer, and written to
 * each member at once. Confined to the event loop.
 */
final class Broadcast {

    private static final int TURN_BYTES = 64 * 1024;

    private final EventLoop loop;
    private final List<Visitor> members = new ArrayList<>();
    private ByteBuf turn = newTurn();
    private boolean queued;

    Broadcast(EventLoop loop) {
        this.loop = loop;
    }

    private static ByteBuf newTurn() {
        return PooledByteBufAllocator.DEFAULT.directBuffer(TURN_BYTES);
    }

    /** Lets the member in; it is told all that is said from this turn on. */
    void enter(Visitor visitor) {
        visitor.place(members.size());
        members.add(visitor);
    }

    void leave(Visitor visitor) {
        Visitor last = members.remove(members.size() - 1);
        if (last != visitor) {
            members.set(visitor.place(), last);
            last.place(visitor.place());
        }
    }

    /** What is said now is written here, and leaves at the end of the turn. */
    ByteBuf turn() {
        if (!queued) {
            queued = true;
            loop.execute(this::tellEverybody);
        }
        return turn;
    }

    private void tellEverybody() {
        queued = false;
        ByteBuf told = turn;
        turn = newTurn();
        for (int i = members.size() - 1; i >= 0; i--) {
            Channel channel = members.get(i).channel();
            channel.writeAndFlush(told.retainedDuplicate(), channel.voidPromise());
        }
        told.release();
    }
}
