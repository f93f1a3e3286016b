package cortile.desktop.view;

import java.awt.EventQueue;

/**
 * Something to be done once after a burst of reasons for it, when the event-dispatch thread has heard them all.
 *
 * <p>Confined to that thread.
 */
final class Soon implements Runnable {

    private final Runnable action;
    private boolean due;

    Soon(Runnable action) {
        this.action = action;
    }

    /** Has it done, once for all calls until then. */
    @Override
    public void run() {
        if (!due) {
            due = true;
            EventQueue.invokeLater(() -> {
                due = false;
                action.run();
            });
        }
    }
}
