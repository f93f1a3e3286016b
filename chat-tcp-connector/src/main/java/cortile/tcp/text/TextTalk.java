package cortile.tcp.text;

import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.delivery.RoomEncoder;
import cortile.core.directory.Account;
import cortile.core.history.Content;
import cortile.core.rooms.HostedRoom;
import cortile.core.rooms.RoomCatalogue;
import cortile.core.service.Arriving;
import cortile.core.service.Services;
import cortile.core.session.Seat;
import cortile.core.session.Session;
import cortile.core.session.SessionNews;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Nickname;
import cortile.tcp.command.CommandUse;
import cortile.tcp.command.PeopleList;
import cortile.tcp.command.Speaker;
import cortile.tcp.dialect.Peer;
import cortile.tcp.frame.NettyFrame;
import cortile.tcp.sentences.CommandSentences;
import cortile.tcp.text.TextEncoder.Privacy;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a peer of text is, what it says there, and what it alone is told. Confined to the session's lane.
 *
 * <p>It is in one room at a time, and in its conversations of two besides.
 */
final class TextTalk implements Speaker, SessionNews {

    private static final System.Logger LOG = System.getLogger(TextTalk.class.getName());

    /** What the server says to one peer begins so; no name does. */
    private static final String STARS = "*** ";

    private final Peer peer;
    private final Manner manner;
    private final Supplier<Framing> framing;
    private final Turns turns;
    private final EarlierMessages earlier;
    private @Nullable HostedRoom room;

    TextTalk(Peer peer, Manner manner, Supplier<Framing> framing, Turns turns) {
        this.peer = peer;
        this.manner = manner;
        this.framing = framing;
        this.turns = turns;
        this.earlier = new EarlierMessages(peer, manner.sentences());
    }

    private RoomEncoder encoder(HostedRoom hosted) {
        return manner.encoders().apply(framing.get(), hosted.isDirect() ? Privacy.TWO : Privacy.ROOM);
    }

    /**
     * Comes in as a guest or as the owner of an account, whichever is given.
     *
     * @param welcome told to the peer before it reads anything of the room
     * @return why it cannot, and the peer is not told yet
     */
    Optional<Denial> comeIn(@Nullable Nickname name, @Nullable Account account, Runnable welcome) {
        Arriving as = new Arriving(name, account, null, this::encoder, this, false, true);
        return services()
                .identity()
                .arrive(session(), as)
                .fold(
                        stay -> {
                            Seat lobby = stay.seats().get(0);
                            room = lobby.hosted();
                            welcome.run();
                            showEarlier(lobby);
                            return Optional.empty();
                        },
                        Optional::of);
    }

    @Override
    public void goInto(Seat seat) {
        HostedRoom before = room();
        HostedRoom now = seat.hosted();
        room = now;
        answer(List.of(sentences().nowIn(now.name(), now.profile().topic()), PeopleList.of(now, sentences())));
        if (before != now) {
            session().leave(before);
            showEarlier(seat);
        }
    }

    /** A peer of lines reads what was said before it came; an original client sees what it always saw. */
    private void showEarlier(Seat seat) {
        if (framing.get() == Framing.LINES) {
            earlier.show(seat, turns);
        }
    }

    @Override
    public void say(String text, boolean action) {
        String tidied = MessageText.tidy(text);
        Optional<MessageText.Problem> problem = MessageText.problemOf(tidied);
        if (problem.isPresent()) {
            boolean empty = problem.get() == MessageText.Problem.EMPTY;
            tell(empty ? manner.sentences().emptyMessage() : manner.sentences().messageTooLong());
        } else {
            session()
                    .post(room().name(), null, new Content.Said(new MessageText(tidied), action, 0))
                    .ifPresent(denial -> tell((manner.sentences().denied(denial) + " " + detail(denial)).strip()));
        }
    }

    private String detail(Denial denial) {
        return services().moderation().detail(session(), room(), denial);
    }

    @Override
    public <T> void await(CompletionStage<Outcome<T>> answer, Consumer<T> then) {
        turns.begin();
        answer.whenComplete((outcome, failure) -> {
            if (failure == null && outcome instanceof Outcome.Done<T> done) {
                // Already on the lane, and before anything else happens there.
                endTurn(() -> then.accept(done.value()));
            } else {
                Denial denial = failure == null ? outcome.fold(any -> Denial.BUSY, any -> any) : Denial.BUSY;
                session().lane().execute(() -> endTurn(() -> deny(denial)));
            }
        });
        answer.exceptionally(failure -> {
            LOG.log(Level.ERROR, "A command was not answered because of an unexpected failure", failure);
            return Outcome.denied(Denial.BUSY);
        });
    }

    private void endTurn(Runnable what) {
        try {
            if (!session().hasEnded()) {
                what.run();
            }
        } finally {
            turns.end();
        }
    }

    // ---- what this peer alone is told

    @Override
    public void answer(List<String> lines) {
        tell(lines.stream().map(line -> STARS + line).collect(Collectors.joining("\n")));
    }

    @Override
    public void confirm(String line) {
        if (!manner.echoes()) {
            answer(line);
        }
    }

    @Override
    public void deny(Denial denial) {
        answer(manner.sentences().denied(denial));
    }

    /** Tells this peer alone a sentence. */
    void tell(String sentence) {
        send(framing.get().sentence(sentence));
    }

    /** Sends this peer alone exactly these characters. */
    void send(String text) {
        session().reply(NettyFrame.of(text));
    }

    // ---- news

    @Override
    public void denied(Denial denial, @Nullable String messageId) {
        tell(manner.sentences().denied(denial));
    }

    @Override
    public void ignored(List<String> names) {
        // What they say is not shown any more, and the command was answered.
    }

    @Override
    public void entered(Seat seat) {
        // Only a conversation of two: it is in no other room its person is in.
        earlier.catchUp(seat, framing.get(), turns);
    }

    @Override
    public void exited(String left) {
        if (left.equals(room().name())) {
            answer(sentences().outOf(left));
            backToLobby();
        }
    }

    private void backToLobby() {
        await(services().rooms().join(session(), RoomCatalogue.LOBBY, null), this::goInto);
    }

    @Override
    public void expelled(String from, String by, String reason) {
        answer(sentences().expelled(from, by, reason));
        if (from.equals(room().name())) {
            backToLobby();
        }
    }

    @Override
    public void invited(String to, String by) {
        // An original client that knows no commands could do nothing about it.
        if (commands() != CommandUse.NONE && !session().person().ignored().has(by)) {
            answer(sentences().invited(by, to));
        }
    }

    @Override
    public void marked(String read, long seq) {
        // Somebody who reads text has no markers.
    }

    @Override
    public void announced(String text) {
        answer(text.replace('\n', ' '));
    }

    // ---- who it is

    @Override
    public Session session() {
        return peer.session();
    }

    @Override
    public Services services() {
        return peer.services();
    }

    @Override
    public CommandSentences sentences() {
        return manner.sentences().commands();
    }

    @Override
    public HostedRoom room() {
        return Objects.requireNonNull(room, "no name yet");
    }

    @Override
    public boolean isConfidential() {
        return peer.isConfidential();
    }

    /** What of all that begins with a slash is a command for this peer. */
    CommandUse commands() {
        return manner.commands(framing.get());
    }
}
