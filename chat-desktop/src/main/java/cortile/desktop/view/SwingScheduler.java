package cortile.desktop.view;

import cortile.desktop.model.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.swing.Timer;

/** Puts tasks off on the event-dispatch thread. Confined to it. */
final class SwingScheduler implements Scheduler {

    private final Clock clock;

    SwingScheduler(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        Timer timer = new Timer(Math.toIntExact(delay.toMillis()), event -> task.run());
        timer.setRepeats(false);
        timer.start();
        return timer::stop;
    }
}
