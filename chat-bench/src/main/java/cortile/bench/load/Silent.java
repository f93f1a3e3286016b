package cortile.bench.load;

/** Nobody says anything. */
final class Silent implements Talk {

    @Override
    public void begin(long nanos, long endNanos) {}

    @Override
    public void deliveredToAll(int talker) {}

    @Override
    public void clientLost() {}
}
