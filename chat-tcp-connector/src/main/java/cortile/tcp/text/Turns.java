package cortile.tcp.text;

import cortile.core.delivery.Lane;

/**
 * One thing after the other: while an answer is awaited, nothing else the peer says is looked at, so that answers come in
 * the order of questions. Confined to the session's lane.
 */
final class Turns {

    private final Lane lane;
    private final Runnable wake;
    private int awaited;

    /** @param wake makes the conversation look again at what was said */
    Turns(Lane lane, Runnable wake) {
        this.lane = lane;
        this.wake = wake;
    }

    boolean isAwaiting() {
        return awaited > 0;
    }

    void begin() {
        awaited++;
    }

    void end() {
        awaited--;
        if (awaited == 0) {
            // Later, because the answer may be there while the conversation is still looking.
            lane.execute(wake);
        }
    }
}
