package cortile.tcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How long a listener rests, with a clock moved by hand. */
class AcceptPauseTest {

    private final AtomicInteger passedOn = new AtomicInteger();
    private final AcceptPause pause = new AcceptPause("venturi");
    private final EmbeddedChannel listener = new EmbeddedChannel(pause, new ChannelInboundHandlerAdapter() {
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            passedOn.incrementAndGet();
        }
    });

    @Test
    void whoHasNoDescriptorsLeftRestsEachTimeTwiceAsLongUpToASecond() {
        listener.freezeTime();
        for (long millis : new long[] {100, 200, 400, 800, 1_000, 1_000}) {
            fail();
            assertRestsFor(millis);
        }
        pause.served();
        fail();
        assertRestsFor(100);
        assertThat(passedOn).hasValue(0);
    }

    @Test
    void aFullServerRestsOnceHoweverManyAreRefusedMeanwhile() {
        listener.freezeTime();
        for (int i = 0; i < 64; i++) {
            pause.refused();
        }
        listener.runPendingTasks();
        assertRestsFor(100);
    }

    @Test
    void aListenerThatIsClosedMeanwhileDoesNotGoOn() {
        listener.freezeTime();
        fail();
        listener.close();
        listener.advanceTimeBy(1, TimeUnit.SECONDS);
        listener.runScheduledPendingTasks();
        assertThat(listener.config().isAutoRead()).isFalse();
    }

    private void fail() {
        listener.pipeline().fireExceptionCaught(new IOException("Too many open files"));
    }

    private void assertRestsFor(long millis) {
        assertThat(listener.config().isAutoRead()).isFalse();
        listener.advanceTimeBy(millis - 1, TimeUnit.MILLISECONDS);
        listener.runScheduledPendingTasks();
        assertThat(listener.config().isAutoRead()).as("after %d ms", millis - 1).isFalse();
        listener.advanceTimeBy(1, TimeUnit.MILLISECONDS);
        listener.runScheduledPendingTasks();
        assertThat(listener.config().isAutoRead()).as("after %d ms", millis).isTrue();
    }
}
