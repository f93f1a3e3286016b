package cortile.bench.load;

/**
 * Messages at fixed times, the talkers in turn. What cannot leave in time leaves later and still says when it was due, so
 * nothing is hidden by waiting (no coordinated omission).
 */
final class OpenLoopTalk implements Talk {

    /** When a talker's socket takes nothing. */
    private static final long RETRY_NANOS = 1_000_000;

    private final Voices voices;
    private final double nanosPerMessage;
    private long begin;
    private long end;
    private long count;

    OpenLoopTalk(Voices voices, double messagesPerSecond) {
        this.voices = voices;
        this.nanosPerMessage = 1e9 / messagesPerSecond;
    }

    @Override
    public void begin(long nanos, long endNanos) {
        begin = nanos;
        end = endNanos;
        voices.after(0, this::sayWhatIsDue);
    }

    private void sayWhatIsDue() {
        long now = System.nanoTime();
        while (due() <= now && due() < end) {
            int talker = (int) (count % voices.talkers());
            if (!voices.canTalk(talker)) {
                voices.after(RETRY_NANOS, this::sayWhatIsDue);
                return;
            }
            voices.late(now - due());
            voices.say(talker, due());
            voices.flush(talker);
            count++;
        }
        if (due() < end) {
            voices.after(due() - System.nanoTime(), this::sayWhatIsDue);
        }
    }

    private long due() {
        return begin + (long) (count * nanosPerMessage);
    }

    @Override
    public void deliveredToAll(int talker) {}

    @Override
    public void clientLost() {}
}
