package cortile.tcp.text;

import cortile.core.authority.Outcome;
import cortile.core.delivery.Frame;
import cortile.core.delivery.Outbox;
import cortile.core.event.MessagePosted;
import cortile.core.event.RoomEvent;
import cortile.core.history.Page;
import cortile.core.session.IgnoreList;
import cortile.core.session.Seat;
import cortile.tcp.dialect.Peer;
import cortile.tcp.frame.NettyFrame;
import cortile.tcp.sentences.Sentences;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Shows a peer what was said in a room before it came in. Confined to the session's lane. */
final class EarlierMessages {

    /** More than anybody says while the other's lane is busy. */
    private static final int FEW = 20;

    private final Peer peer;
    private final Sentences sentences;

    EarlierMessages(Peer peer, Sentences sentences) {
        this.peer = peer;
        this.sentences = sentences;
    }

    /** To a peer of lines: before anything that happens in the room from now on, with a title. */
    void show(Seat seat, Turns turns) {
        if (peer.historyShown() > 0 && seat.enteredAfter() > 0) {
            overtake(seat, peer.historyShown(), turns, messages -> {
                overtake(NettyFrame.of(Framing.LINES.sentence(sentences.earlierMessages())));
                overtake(seat.encoder().encode(messages));
            });
        }
    }

    /**
     * What somebody said in a conversation of two before this peer was in it, as if it were said now: whoever begins to
     * talk does not wait for the other's lane.
     */
    void catchUp(Seat seat, Framing framing, Turns turns) {
        if (seat.enteredAfter() == 0) {
            return;
        } else if (framing == Framing.LINES) {
            overtake(seat, FEW, turns, messages -> overtake(seat.encoder().encode(messages)));
        } else {
            // In frames of their own, which may have to be sent in pieces: nothing can overtake these.
            read(
                    seat,
                    FEW,
                    messages -> messages.forEach(
                            message -> peer.session().reply(seat.encoder().encode(List.of(message)))));
        }
    }

    private void overtake(Seat seat, int most, Turns turns, Consumer<List<RoomEvent>> write) {
        Outbox outbox = peer.session().outbox();
        turns.begin();
        outbox.hold();
        read(seat, most, write).thenRun(() -> {
            outbox.resume();
            turns.end();
        });
    }

    private CompletionStage<Void> read(Seat seat, int most, Consumer<List<RoomEvent>> write) {
        return peer.services()
                .archive()
                .before(peer.session(), seat.room().name(), seat.enteredAfter() + 1, most)
                .thenAccept(read -> read.then(page -> write(page, write)));
    }

    private Outcome<Page> write(Page page, Consumer<List<RoomEvent>> write) {
        // Changes are seen in the messages they changed.
        IgnoreList ignored = peer.session().person().ignored();
        List<RoomEvent> messages = page.entries().stream()
                .filter(entry -> entry instanceof MessagePosted && !ignored.has(entry.author()))
                .map(RoomEvent.class::cast)
                .toList();
        if (!messages.isEmpty()) {
            write.accept(messages);
        }
        return Outcome.done(page);
    }

    private void overtake(Frame frame) {
        peer.session().outbox().overtake(frame);
        frame.release();
    }
}
