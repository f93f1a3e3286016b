package cortile.bench.load;

/** How a {@link Talk} makes clients talk. Confined to the run's thread. */
interface Voices {

    int talkers();

    /** Whether the talker's socket takes more. */
    boolean canTalk(int talker);

    /** Says the talker's next message; it leaves with {@link #flush}. One whose connection is lost says nothing. */
    void say(int talker, long due);

    void flush(int talker);

    /** Runs the task on the run's thread. */
    void after(long nanos, Runnable task);

    /** Notes how much too late a message left. */
    void late(long nanos);

    /** Notes that a talker waited in vain for its messages to reach everybody. */
    void stalled();
}
