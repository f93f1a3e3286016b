package cortile.bench.load;

import cortile.bench.load.Ledger.Verdict;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is said, and what becomes of each copy of it. Confined to the run's thread. */
final class Exchange implements Voices {

    /** What one read brings at most; small enough to stay in a core's own cache. */
    static final int READ_BYTES = 32 * 1024;

    private static final int MOST_WORDS = 200;

    private final LoadPlan plan;
    private final EventLoop loop;
    private final Tally tally;
    private final Talk talk;
    private final List<Client> clients = new ArrayList<>();
    private final byte[] buffer = new byte[READ_BYTES + Payload.LONGEST];
    private final byte[][] messages;
    private final int[] payloadAt;
    private final int[] sent;
    private final int[] receivers;
    private final @Nullable Receipts receipts;
    private final List<String> troubles = new ArrayList<>(1);
    private final List<String> otherWords = new ArrayList<>(1);
    private boolean listening;
    private long receivedBeforeRead;
    private long readNanos;
    private long measuredFrom = Long.MAX_VALUE;
    private long measuredTo = Long.MAX_VALUE;

    Exchange(LoadPlan plan, EventLoop loop, Tally tally) {
        this.plan = plan;
        this.loop = loop;
        this.tally = tally;
        int talkers = plan.crowd().talkers();
        this.messages = new byte[talkers][];
        this.payloadAt = new int[talkers];
        this.sent = new int[talkers];
        this.receivers = new int[plan.crowd().rooms()];
        this.receipts = plan.pace() instanceof Pace.ClosedLoop ? new Receipts(talkers) : null;
        this.talk = talkOf(plan.pace());
        for (int talker = 0; talker < talkers; talker++) {
            prepareMessage(talker);
        }
    }

    private Talk talkOf(Pace pace) {
        if (pace instanceof Pace.OpenLoop open) {
            return new OpenLoopTalk(this, open.messagesPerSecond());
        } else if (pace instanceof Pace.ClosedLoop closed) {
            return new ClosedLoopTalk(this, closed.window());
        }
        return new Silent();
    }

    private void prepareMessage(int talker) {
        var protocol = plan.target().protocol();
        String before = protocol.before(crowd().roomNumber(talker), payloadBytes());
        String payload = new String(Payload.blank(payloadBytes()), StandardCharsets.US_ASCII);
        messages[talker] = (before + payload + protocol.after()).getBytes(StandardCharsets.US_ASCII);
        payloadAt[talker] = before.length();
    }

    /** Takes the clients over once all who will be in are in. */
    void begin(List<Client> joined) {
        clients.addAll(joined);
        for (int room = 0; room < receivers.length; room++) {
            receivers[room] =
                    crowd().sizeOfRoom(room) - (plan.target().protocol().echoes() ? 0 : 1);
        }
        listening = true;
    }

    /** Has everybody talk; latency counts for what is due between the latter two. */
    void talk(long from, long measuredFrom, long measuredTo) {
        this.measuredFrom = measuredFrom;
        this.measuredTo = measuredTo;
        talk.begin(from, measuredTo);
    }

    Crowd crowd() {
        return plan.crowd();
    }

    int payloadBytes() {
        return plan.payloadBytes();
    }

    /** Whether payloads count by now; before that, reads bring who comes and goes. */
    boolean isListening() {
        return listening;
    }

    /** For whoever parses a read. */
    byte[] buffer() {
        return buffer;
    }

    /** All that is found in one read has arrived at the same time. */
    void beginRead() {
        readNanos = System.nanoTime();
        receivedBeforeRead = tally.received;
    }

    /** Notes the first read that held no payload while people talked: a server that refuses says so in its own words. */
    void endRead(int length) {
        if (tally.received == receivedBeforeRead && otherWords.isEmpty()) {
            otherWords.add(new String(buffer, 0, Math.min(length, MOST_WORDS), StandardCharsets.UTF_8)
                    .strip()
                    .lines()
                    .findFirst()
                    .orElse(""));
        }
    }

    void hasRead() {
        tally.lastReadNanos = listening ? readNanos : System.nanoTime();
    }

    void corrupt() {
        tally.corrupt++;
    }

    void arrived(Client client, int talker, int number, long due) {
        int room = crowd().roomOf(client.id());
        if (talker >= sent.length || crowd().roomOf(talker) != room || number < 0 || number >= sent[talker]) {
            tally.corrupt++;
        } else if (talker == client.id() && !plan.target().protocol().echoes()) {
            tally.own++;
        } else {
            count(client.ledger().enter(crowd().placeInRoom(talker), number), talker, number, due);
        }
    }

    private void count(Verdict verdict, int talker, int number, long due) {
        if (verdict == Verdict.DUPLICATE) {
            tally.duplicates++;
            return;
        } else if (verdict == Verdict.LATE) {
            tally.outOfOrder++;
        }
        tally.received++;
        if (due >= measuredFrom && due < measuredTo) {
            tally.latency(readNanos - due);
        }
        if (receipts != null && receipts.receive(talker, number) == receivers[crowd().roomOf(talker)]) {
            talk.deliveredToAll(talker);
        }
    }

    void connectionLost(Client client, boolean wasIn, String reason) {
        tally.connectionsLost++;
        if (troubles.isEmpty()) {
            troubles.add(reason);
        }
        if (wasIn && listening) {
            receivers[crowd().roomOf(client.id())]--;
            talk.clientLost();
        }
    }

    /** The first reason why a connection was lost, or nothing. */
    List<String> troubles() {
        return troubles;
    }

    /** What a server said to talkers besides what was to be said, or nothing. */
    List<String> otherWords() {
        return otherWords;
    }

    /** Copies that should come of all that was said. */
    long expected() {
        long copies = 0;
        for (int talker = 0; talker < sent.length; talker++) {
            copies += (long) sent[talker] * receivers[crowd().roomOf(talker)];
        }
        return copies;
    }

    /** Copies that have not come to clients who are still there. */
    long lost() {
        return clients.stream()
                .filter(Client::isPresent)
                .mapToLong(this::lostOf)
                .sum();
    }

    private long lostOf(Client client) {
        long lost = 0;
        int room = crowd().roomOf(client.id());
        for (int place = 0; place < crowd().talkersInARoom(); place++) {
            int talker = crowd().talkerAt(room, place);
            if (talker != client.id() || plan.target().protocol().echoes()) {
                lost += client.ledger().lost(place, sent[talker]);
            }
        }
        return lost;
    }

    @Override
    public int talkers() {
        return sent.length;
    }

    @Override
    public boolean canTalk(int talker) {
        Channel channel = clients.get(talker).channel();
        return channel == null || channel.isWritable();
    }

    @Override
    public void say(int talker, long due) {
        Channel channel = clients.get(talker).channel();
        if (channel != null) {
            int number = sent[talker]++;
            if (receipts != null) {
                receipts.begin(talker, number);
            }
            Payload.put(messages[talker], payloadAt[talker], talker, number, due);
            ByteBuf message = channel.alloc().directBuffer(messages[talker].length);
            channel.write(message.writeBytes(messages[talker]), channel.voidPromise());
            tally.sent++;
        }
    }

    @Override
    public void flush(int talker) {
        Channel channel = clients.get(talker).channel();
        if (channel != null) {
            channel.flush();
        }
    }

    @Override
    public void after(long nanos, Runnable task) {
        if (nanos <= 0) {
            loop.execute(task);
        } else {
            loop.schedule(task, nanos, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void late(long nanos) {
        tally.latestSendNanos = Math.max(tally.latestSendNanos, nanos);
    }

    @Override
    public void stalled() {
        tally.stalls++;
    }
}
