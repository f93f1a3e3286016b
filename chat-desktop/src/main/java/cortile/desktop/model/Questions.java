package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the server and is not answered; each question is answered once, by a refusal if the connection ends
 * before. Confined to the model's thread.
 */
final class Questions {

    /** Hears one of the two, once. */
    interface Reply {
        void answered(ServerMessage answer);

        void refused(Refusal refusal);
    }

    private final Supplier<String> ids;
    private final Predicate<ClientMessage> sender;
    private final Map<String, Reply> open = new LinkedHashMap<>();

    /** @param sender sends over the present connection; false where there is none */
    Questions(Supplier<String> ids, Predicate<ClientMessage> sender) {
        this.ids = ids;
        this.sender = sender;
    }

    /** Asks, under an id of its own. */
    void ask(Function<String, ClientMessage> question, Reply reply) {
        String id = ids.get();
        open.put(id, reply);
        if (!sender.test(question.apply(id))) {
            open.remove(id);
            reply.refused(Refusal.NOT_CONNECTED);
        }
    }

    /** Hands the answer on; false where nobody waits for it. */
    boolean answered(@Nullable String ref, ServerMessage answer) {
        Reply reply = ref == null ? null : open.remove(ref);
        if (reply != null) {
            reply.answered(answer);
        }
        return reply != null;
    }

    /** Hands the refusal on; false where nobody waits for it. */
    boolean failed(Failure failure) {
        Reply reply = failure.ref() == null ? null : open.remove(failure.ref());
        if (reply != null) {
            reply.refused(new Refusal(failure.code(), failure.text()));
        }
        return reply != null;
    }

    /** The connection is gone: no answer will come. */
    void forget() {
        List<Reply> replies = List.copyOf(open.values());
        open.clear();
        replies.forEach(reply -> reply.refused(Refusal.NOT_CONNECTED));
    }
}
