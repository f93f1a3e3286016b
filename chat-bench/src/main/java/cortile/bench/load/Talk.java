package cortile.bench.load;

/** Decides when who says something. Confined to the run's thread. */
interface Talk {

    /** Begins; messages are due from then on, until the end. */
    void begin(long nanos, long endNanos);

    /** The last of all who should have it have got this message. */
    void deliveredToAll(int talker);

    /** A client is gone: nobody need wait for it. */
    void clientLost();
}
