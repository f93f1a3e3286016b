package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.History;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A session on a stage: time stands until it is moved, and the test is the network. */
final class Stage implements Transport, Scheduler, Login.Method {

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

        /** Nobody encrypts. */
        void connected() {
            listener.connected(Optional.empty());
        }

        /** Lets the client in, as the server does. */
        void welcome(String... members) {
            welcome("anna", 0, "h-1", List.of(members));
        }

        /** Lets the client into a room with a history up to this. */
        void welcomeAt(long seq) {
            welcomeAs("anna", seq);
        }

        void welcomeAs(String name, long seq) {
            welcome(name, seq, "h-1", List.of(name));
        }

        /** Lets the client into a room with another history. */
        void welcomeAnewAt(long seq) {
            welcome("anna", seq, "h-2", List.of("anna"));
        }

        void welcome(String name, long seq, String history, List<String> members) {
            RoomState lobby = new RoomState("lobby", "public", "", "member", members, List.of(), seq, 0, null);
            welcome(new ServerMessage.Welcome(
                    1, "Test", name, false, "token-of-" + name, history, List.of(), List.of(lobby)));
        }

        void welcome(ServerMessage.Welcome welcome) {
            connected();
            listener.received(welcome);
        }

        /** Answers with bob's messages of these numbers, as of the last. */
        void page(boolean more, long... seqs) {
            page(more, Arrays.stream(seqs).mapToObj(Stage::ofBob).toArray(HistoryEntry[]::new));
        }

        /** Answers with these, as of the last. */
        void page(boolean more, HistoryEntry... entries) {
            page(more, entries.length == 0 ? 0 : entries[entries.length - 1].seq(), entries);
        }

        void page(boolean more, long asOf, HistoryEntry... entries) {
            History question = asked().get(asked().size() - 1);
            tell(new ServerMessage.History(question.id(), "lobby", List.of(entries), asOf, more));
        }

        void tell(ServerMessage message) {
            listener.received(message);
        }

        void fail(String code, String text, @Nullable String ref) {
            listener.received(new ServerMessage.Failure(code, text, ref));
        }

        /** What was asked of the history, in words. */
        List<String> questions() {
            return asked().stream()
                    .map(asked -> asked.direction() + " " + asked.seq() + ", " + asked.limit())
                    .toList();
        }

        /** What was asked of the history. */
        List<History> asked() {
            return sent.stream()
                    .flatMap(message -> message instanceof History history ? Stream.of(history) : Stream.of())
                    .toList();
        }
    }

    private record Task(Instant due, Runnable action) {}

    final List<RecordedLink> links = new ArrayList<>();
    final Memories.OfTokens tokens = new Memories.OfTokens();
    final Memories.OfDrafts drafts;
    final Memories.OfUnsent unsent;
    final Memories.OfCertificates certificates = new Memories.OfCertificates();
    final ChatSession session;
    private final List<Task> tasks = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private Instant now = START;

    Stage() {
        this(new Memories.OfDrafts(), new Memories.OfUnsent());
    }

    /** The program again, with what it kept. */
    Stage(Memories.OfDrafts drafts, Memories.OfUnsent unsent) {
        this.drafts = drafts;
        this.unsent = unsent;
        Memory memory = new Memory(tokens, drafts, unsent, certificates, new Memories.OfLevels());
        ChatSession.World world = new ChatSession.World(this, this, memory, this);
        session = new ChatSession(world, new Backoff(new SplittableRandom(1)), () -> "id-" + ids.incrementAndGet());
    }

    /** A session that is in the room. */
    static Stage online() {
        Stage stage = new Stage();
        stage.session.connect(TARGET);
        stage.link().welcome("bob", "anna");
        return stage;
    }

    /** A session that has seen bob's messages up to this. */
    static Stage onlineAt(long... seqs) {
        Stage stage = new Stage();
        stage.session.connect(TARGET);
        stage.link().welcomeAt(seqs[seqs.length - 1]);
        stage.link().page(false, seqs);
        return stage;
    }

    static Message ofBob(long seq) {
        return new Message("lobby", seq, "bob-" + seq, START, "bob", "message " + seq);
    }

    static Message ofAnna(long seq, String id, String text) {
        return new Message("lobby", seq, id, START, "anna", text);
    }

    /** Loses the connection and has the next one made. */
    void cut() {
        link().listener.lost(LossCause.CLOSED_BY_SERVER);
        session.reconnectNow();
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

    /** The order in which the messages stand; 0 for ours without a place. */
    List<Long> seqs() {
        return said().stream().map(Entry.Said::seq).toList();
    }

    /** What happened, in order, between the messages. */
    List<Entry.Kind> kinds() {
        return entries().stream()
                .flatMap(entry -> entry instanceof Entry.Happened happened ? Stream.of(happened.kind()) : Stream.of())
                .toList();
    }

    /** The rows as words: a number for what was told, the id of ours on its way, else what happened. */
    List<String> rows() {
        return entries().stream().map(Stage::row).toList();
    }

    private static String row(Entry entry) {
        return entry.accept(new Entry.Visitor<>() {
            @Override
            public String said(Entry.Said said) {
                return said.seq() > 0 ? Long.toString(said.seq()) : said.id();
            }

            @Override
            public String happened(Entry.Happened happened) {
                return happened.kind().toString();
            }
        });
    }

    /** Our and others' messages, without what happened in the room. */
    List<Entry.Said> said() {
        return entries().stream()
                .flatMap(entry -> entry instanceof Entry.Said said ? Stream.of(said) : Stream.of())
                .toList();
    }

    /** Proves by words anybody can follow. */
    @Override
    public Optional<Login> begin(String name, String password) {
        return password.isBlank()
                ? Optional.empty()
                : Optional.of(new Login() {
                    @Override
                    public String first() {
                        return "I am " + name;
                    }

                    @Override
                    public void answer(String challenge, Consumer<Optional<String>> answer) {
                        answer.accept(Optional.of(challenge + ": " + password.length() + " letters"));
                    }

                    @Override
                    public boolean isConfirmedBy(String last) {
                        return last.equals("right");
                    }
                });
    }

    @Override
    public Link open(Endpoint endpoint, Optional<String> believed, Listener listener) {
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
