package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.ServerMessage.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What we said and changed in one room and the server has not answered. Confined to the model's thread. */
final class OwnMessages {

    private final Timeline timeline;
    private final RoomFacts facts;
    private final Outbox outbox;
    private final Supplier<String> ids;
    private final BooleanSupplier live;

    /** @param live whether what is written may be sent at once */
    OwnMessages(Timeline timeline, RoomFacts facts, Outbox outbox, Supplier<String> ids, BooleanSupplier live) {
        this.timeline = timeline;
        this.facts = facts;
        this.outbox = outbox;
        this.ids = ids;
        this.live = live;
    }

    int unanswered() {
        return outbox.size();
    }

    boolean isFull() {
        return outbox.isFull();
    }

    /** Shows our message and keeps it until the server answers. */
    Say write(Words words, Instant at) {
        String id = ids.get();
        Say say = say(id, words);
        outbox.add(id, say);
        timeline.addUnderWay(Said.unsettled(id, at, facts.ownName(), words, deliveryNow()));
        return say;
    }

    /** Has a message wait that waited when the program ended, and shows it again. */
    void restore(String id, ClientMessage message, Instant now) {
        if (outbox.restore(id, message) && message instanceof Say say) {
            Words words = new Words(say.text(), say.action(), say.replyTo());
            timeline.addUnderWay(Said.unsettled(id, now, facts.ownName(), words, Delivery.QUEUED));
        }
    }

    private Say say(String id, Words words) {
        return new Say(id, facts.room(), words.text(), words.action(), words.replyTo());
    }

    /** Keeps a change of ours until the server answers; it is shown when told. */
    ClientMessage change(Function<String, ClientMessage> withId) {
        String id = ids.get();
        ClientMessage message = withId.apply(id);
        outbox.add(id, message);
        return message;
    }

    /** Takes up a message of ours that was not sent, under the same id. */
    Optional<Say> writeAgain(String id) {
        return timeline.unsettled(id)
                .filter(said -> said.delivery() == Delivery.FAILED)
                .map(said -> {
                    Say say = say(id, said.words());
                    outbox.add(id, say);
                    timeline.takeUpAgain(id, deliveryNow());
                    return say;
                });
    }

    private Delivery deliveryNow() {
        return live.getAsBoolean() ? Delivery.SENDING : Delivery.QUEUED;
    }

    void mark(String id, Delivery delivery) {
        timeline.mark(id, delivery);
    }

    /** What waits for the server by its id, oldest first. */
    Map<String, ClientMessage> waiting() {
        return outbox.waiting();
    }

    /** What we said that waits for the server, oldest first. */
    List<String> waitingTexts() {
        return outbox.waiting().values().stream()
                .flatMap(message -> message instanceof Say say ? Stream.of(say.text()) : Stream.of())
                .toList();
    }

    /** What was on its way may or may not have arrived: it waits again, under the same id. */
    void waitAgain() {
        outbox.ids().forEach(id -> mark(id, Delivery.QUEUED));
    }

    /** Gives up what waits: there is no room to say it in any more. */
    void abandon() {
        List<String> given = outbox.ids();
        outbox.clear();
        given.forEach(id -> timeline.setAside(id, Delivery.REFUSED, ""));
        timeline.refuseFailed();
    }

    /** The server did not take something of ours; a change has no row of its own to say so. */
    Optional<ClientMessage> refused(String id, Failure failure) {
        Optional<ClientMessage> message = outbox.remove(id);
        if (message.filter(Say.class::isInstance).isPresent()) {
            Delivery delivery = mayBeSentAgain(failure) ? Delivery.FAILED : Delivery.REFUSED;
            timeline.setAside(id, delivery, failure.text());
        }
        return message;
    }

    private static boolean mayBeSentAgain(Failure failure) {
        return ErrorCode.of(failure.code())
                .filter(is -> is == ErrorCode.NOT_STORED || is == ErrorCode.BUSY)
                .isPresent();
    }
}
