package cortile.bench.load;

/** Each talker keeps a window of messages under way, and says the next when everybody has one of them. */
final class ClosedLoopTalk implements Talk {

    /** How many messages of one talker can be told apart while they are under way. */
    static final int MOST_UNDER_WAY = 512;

    /** After it a talker goes on, though somebody has not got what it said. */
    private static final long STALL_NANOS = 5_000_000_000L;

    private final Voices voices;
    private final int window;
    private final int[] underWay;
    private final long[] progress;
    private long end;
    private boolean queued;

    ClosedLoopTalk(Voices voices, int window) {
        this.voices = voices;
        this.window = window;
        this.underWay = new int[voices.talkers()];
        this.progress = new long[voices.talkers()];
    }

    @Override
    public void begin(long nanos, long endNanos) {
        end = endNanos;
        goOn();
        watch();
    }

    @Override
    public void deliveredToAll(int talker) {
        underWay[talker] = Math.max(0, underWay[talker] - 1); // after a stall the late ones count no more
        goOnSoon();
    }

    @Override
    public void clientLost() {
        goOnSoon();
    }

    /** Once a turn of the event loop, however many messages have arrived in it. */
    private void goOnSoon() {
        if (!queued) {
            queued = true;
            voices.after(0, this::goOn);
        }
    }

    private void goOn() {
        queued = false;
        long now = System.nanoTime();
        for (int talker = 0; now < end && talker < underWay.length; talker++) {
            if (underWay[talker] < window && voices.canTalk(talker)) {
                fill(talker, now);
            }
        }
    }

    private void fill(int talker, long now) {
        while (underWay[talker] < window) {
            underWay[talker]++;
            voices.say(talker, now);
        }
        progress[talker] = now;
        voices.flush(talker);
    }

    private void watch() {
        long now = System.nanoTime();
        for (int talker = 0; talker < underWay.length; talker++) {
            if (underWay[talker] >= window && now - progress[talker] > STALL_NANOS) {
                voices.stalled();
                underWay[talker] = 0;
                goOnSoon();
            }
        }
        if (now < end) {
            voices.after(STALL_NANOS / 10, this::watch);
        }
    }
}
