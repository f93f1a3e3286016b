package cortile.core.session;

import cortile.core.authority.Denial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a session is told that no room tells; implemented by its dialect. Every method is called on its lane. */
public interface SessionNews {

    /**
     * Something it said or did was not stored, and nobody was told.
     *
     * @param messageId the peer's id for it, or null
     */
    void denied(Denial denial, @Nullable String messageId);

    /** It is in one more room without having asked: another device of its person did, or somebody began to talk to it. */
    void entered(Seat seat);

    /** It is out of a room without having asked. */
    void exited(String room);

    /**
     * It is out of a room because somebody who keeps order there sent its person out.
     *
     * @param by who did; as {@link cortile.core.audit.Actor#shownName}
     * @param reason may be empty
     */
    void expelled(String room, String by, String reason);

    /** Somebody let its person into a private room. */
    void invited(String room, String by);

    /** The operator tells everybody something, and this session is not where everybody is. */
    void announced(String text);

    /** Its person wants to hear others than before; where the dialect does not hide these, the client does. */
    void ignored(List<String> names);

    /** Another device of its person has read a room up to this place. */
    void marked(String room, long seq);
}
