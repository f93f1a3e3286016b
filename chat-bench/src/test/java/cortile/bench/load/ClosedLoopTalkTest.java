package cortile.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ClosedLoopTalkTest {

    private final List<Integer> said = new ArrayList<>();
    private final Queue<Runnable> soon = new ArrayDeque<>();

    private final Voices voices = new Voices() {
        @Override
        public int talkers() {
            return 2;
        }

        @Override
        public boolean canTalk(int talker) {
            return true;
        }

        @Override
        public void say(int talker, long due) {
            said.add(talker);
        }

        @Override
        public void flush(int talker) {}

        @Override
        public void after(long nanos, Runnable task) {
            if (nanos == 0) {
                soon.add(task);
            }
        }

        @Override
        public void late(long nanos) {}

        @Override
        public void stalled() {}
    };

    private final ClosedLoopTalk talk = new ClosedLoopTalk(voices, 3);

    @Test
    void everybodyBeginsWithAFullWindow() {
        begin();
        assertThat(said).containsExactly(0, 0, 0, 1, 1, 1);
    }

    @Test
    void nextMessageLeavesWhenAllHaveOne() {
        begin();
        said.clear();
        talk.deliveredToAll(1);
        runSoon();
        assertThat(said).containsExactly(1);
    }

    @Test
    void windowIsFilledOnceATurn() {
        begin();
        talk.deliveredToAll(0);
        talk.deliveredToAll(1);
        assertThat(soon).hasSize(1);
    }

    @Test
    void nothingIsSaidAfterTheEnd() {
        talk.begin(System.nanoTime(), System.nanoTime() - 1);
        assertThat(said).isEmpty();
    }

    private void begin() {
        talk.begin(System.nanoTime(), System.nanoTime() + 1_000_000_000_000L);
    }

    private void runSoon() {
        for (Runnable task = soon.poll(); task != null; task = soon.poll()) {
            task.run();
        }
    }
}
