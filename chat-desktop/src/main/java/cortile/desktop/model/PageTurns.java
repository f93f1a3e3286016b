package cortile.desktop.model;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets few pages of history be asked for at once, whatever the number of rooms: a server that is come back to is not
 * flooded. Confined to the model's thread.
 */
final class PageTurns {

    /** How many questions may be without an answer. */
    static final int AT_ONCE = 4;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int underWay;
    private int asked;

    /** An id no page of this program was asked for with. */
    String nextId() {
        asked++;
        return "page-" + asked;
    }

    /** Runs the question when it is its turn, which may be now; each turn is given back once. */
    void take(Runnable question) {
        if (underWay < AT_ONCE) {
            underWay++;
            question.run();
        } else {
            waiting.add(question);
        }
    }

    /** A question was answered, or will not be. */
    void giveBack() {
        Runnable next = waiting.poll();
        if (next == null) {
            underWay--;
        } else {
            next.run();
        }
    }
}
