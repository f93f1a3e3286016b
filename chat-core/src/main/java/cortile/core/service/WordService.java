package cortile.core.service;

import cortile.core.authority.Authority;
import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.authority.Permission;
import cortile.core.history.Content;
import cortile.core.session.Session;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What people do about messages besides saying them. Called on the session's lane; never blocks. */
public final class WordService {

    private final AuditService audit;

    WordService(AuditService audit) {
        this.audit = audit;
    }

    /** The place of what the session said last in the room, once all it said is stored; 0 for nothing that still stands. */
    public CompletionStage<Outcome<Long>> lastSaid(Session session, String room) {
        return session.seat(room)
                .map(seat -> Stages.onLane(session, seat.room().lastSaid(seat), Outcome::done))
                .orElseGet(() -> CompletableFuture.completedFuture(Outcome.denied(Denial.NOT_IN_ROOM)));
    }

    /**
     * Takes a message back: one's own, or as a moderator anybody's, which is written down.
     *
     * @param id the client's own for this, or null
     * @return why not; empty where it is being stored
     */
    public Optional<Denial> delete(Session session, String room, @Nullable String id, long target) {
        boolean anybodys = session.seat(room)
                .filter(seat -> Authority.authorize(seat.role(), Permission.DELETE_ANYBODYS)
                        .isEmpty())
                .isPresent();
        Optional<Denial> denial = session.post(room, id, new Content.Deletion(target, anybodys));
        if (anybodys && denial.isEmpty()) {
            var unused = audit.writeDown(
                    ModerationService.actor(session), new AuditService.Deed("delete", "", room, "#" + target));
        }
        return denial;
    }

    /**
     * Gives a message a sign, or takes it back.
     *
     * @param id the client's own for this, or null
     * @param emoji as the client sent it
     * @return why not; empty where it is being stored
     */
    public Optional<Denial> react(
            Session session, String room, @Nullable String id, long target, String emoji, boolean added) {
        String sign = Normalizer.normalize(emoji, Normalizer.Form.NFC).strip();
        if (sign.isEmpty()
                || sign.length() > Content.Reaction.MAX_EMOJI
                || sign.codePoints().anyMatch(WordService::isNoSign)) {
            return Optional.of(Denial.BAD_NAME);
        }
        return session.post(room, id, new Content.Reaction(target, sign, added));
    }

    private static boolean isNoSign(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.isWhitespace(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
