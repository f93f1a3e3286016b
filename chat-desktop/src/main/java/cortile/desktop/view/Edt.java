package cortile.desktop.view;

import java.awt.EventQueue;

/** Says which thread the view is on. Stateless. */
final class Edt {

    private Edt() {}

    /** Fails on any thread but the event-dispatch thread: the rule is broken somewhere, better loud than rare. */
    static void require() {
        if (!EventQueue.isDispatchThread()) {
            throw new IllegalStateException("not the event-dispatch thread but "
                    + Thread.currentThread().getName());
        }
    }
}
