package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ServerMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A session on a stage: time stands until it is moved, and the test is the network. */
final class Stage implements Transport, Scheduler {

    static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
    static final Target TARGET = new Target(new Endpoint("127.0.0.1", 53_100), "anna");

    /** A link that keeps what is sent over it. */
    static final class RecordedLink implements Link {
        final Listener listener;
        final List<ClientMessage> sent = new ArrayList<>();
        boolean left;
        boolean closed;

        RecordedLink(Listener listener) {
            this.listener = listener;
        }

        @Override
        public boolean send(ClientMessage message) {
            return sent.add(message);
        }

        @Override
        public void leave() {
            left = true;
        }

        @Override
        public void close() {
            closed = true;
        }

        List<String> texts() {
            return sent.stream()
                    .flatMap(message -> message instanceof ClientMessage.Say say ? Stream.of(say.text()) : Stream.of())
                    .toList();
        }

        /** Lets the client in, as the server does. */
        void welcome(String... members) {
            listener.connected();
            listener.received(new ServerMessage.Welcome(1, "Test", "anna", "lobby", List.of(members)));
        }
    }

    private record Task(Instant due, Runnable action) {}

    final List<RecordedLink> links = new ArrayList<>();
    final ChatSession session;
    private final List<Task> tasks = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private Instant now = START;

    Stage() {
        session =
                new ChatSession(this, this, new Backoff(new SplittableRandom(1)), () -> "id-" + ids.incrementAndGet());
    }

    /** A session that is in the room. */
    static Stage online() {
        Stage stage = new Stage();
        stage.session.connect(TARGET);
        stage.link().welcome("bob", "anna");
        return stage;
    }

    RecordedLink link() {
        return links.get(links.size() - 1);
    }

    List<Entry> entries() {
        Timeline timeline = session.conversation().timeline();
        return Stream.iterate(0, i -> i < timeline.size(), i -> i + 1)
                .map(timeline::get)
                .toList();
    }

    /** Our and others' messages, without what happened in the room. */
    List<Entry.Said> said() {
        return entries().stream()
                .flatMap(entry -> entry instanceof Entry.Said said ? Stream.of(said) : Stream.of())
                .toList();
    }

    @Override
    public Link open(Endpoint endpoint, Listener listener) {
        RecordedLink link = new RecordedLink(listener);
        links.add(link);
        return link;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Alarm after(Duration delay, Runnable action) {
        Task task = new Task(now.plus(delay), action);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /** Moves time on and runs what becomes due. */
    void pass(Duration time) {
        now = now.plus(time);
        List<Task> due = tasks.stream().filter(task -> !task.due().isAfter(now)).toList();
        tasks.removeAll(due);
        due.forEach(task -> task.action().run());
    }
}
