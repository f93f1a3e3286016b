package cortile.bench.run;

import cortile.bench.metric.Measurement;
import cortile.bench.peer.Peer;
import cortile.bench.work.Work;

/** Hears how a comparison goes on. */
public interface Progress {

    /** A server's turn has begun. */
    void begun(Work work, int round, Peer peer);

    /** It has ended well, as far as servers can be blamed. */
    void ended(Work work, Measurement measurement);

    /** It could not be measured; the sentence says why. */
    void failed(String why);
}
