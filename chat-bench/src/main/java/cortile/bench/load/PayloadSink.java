package cortile.bench.load;

/** Gets what {@link PayloadFinder} finds. */
interface PayloadSink {

    /** A whole payload. */
    void payload(int talker, int number, long due);

    /** Something that begins like a payload and does not end like one. */
    void corrupt();
}
