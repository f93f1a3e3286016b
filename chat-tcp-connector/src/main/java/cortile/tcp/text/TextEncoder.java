package cortile.tcp.text;

import cortile.core.delivery.Frame;
import cortile.core.delivery.RoomEncoder;
import cortile.core.event.Announced;
import cortile.core.event.MessageDeleted;
import cortile.core.event.MessageEdited;
import cortile.core.event.MessageErased;
import cortile.core.event.MessagePosted;
import cortile.core.event.Moderated;
import cortile.core.event.PresenceChanged;
import cortile.core.event.ReactionChanged;
import cortile.core.event.Renamed;
import cortile.core.event.RoleChanged;
import cortile.core.event.RoomChanged;
import cortile.core.event.RoomEvent;
import cortile.core.event.Typing;
import cortile.tcp.command.Span;
import cortile.tcp.frame.NettyFrame;
import cortile.tcp.sentences.RoomSentences;
import cortile.tcp.sentences.Sentences;
import java.util.List;

/**
 * Writes what happens in a room for text peers of one framing: a peer of lines is told lines, an unframed one is told each
 * thing in a frame of its own, as the original servers send it. Stateless.
 *
 * <p>What the original servers do not know begins with {@code *}, as no name does; an original client is told of it only
 * where it changes what was said.
 */
public abstract class TextEncoder implements RoomEncoder, RoomEvent.Visitor<String> {

    private static final String NOTHING = "";

    private final Framing framing;
    private final Sentences sentences;
    private final Privacy privacy;

    /** How many hear what is said. */
    public enum Privacy {
        /** Everybody in the room. */
        ROOM,
        /** The other of two. */
        TWO
    }

    protected TextEncoder(Framing framing, Sentences sentences, Privacy privacy) {
        this.framing = framing;
        this.sentences = sentences;
        this.privacy = privacy;
    }

    @Override
    public final Frame encode(List<RoomEvent> events) {
        if (events.size() == 1) {
            return NettyFrame.of(events.get(0).accept(this));
        }
        StringBuilder text = new StringBuilder();
        events.forEach(event -> text.append(event.accept(this)));
        return NettyFrame.of(text);
    }

    @Override
    public final boolean hidesIgnored() {
        return true;
    }

    @Override
    public final boolean oneEventPerFrame() {
        return framing == Framing.UNFRAMED;
    }

    protected final Framing framing() {
        return framing;
    }

    @Override
    public final String messagePosted(MessagePosted posted) {
        if (posted.action()) {
            return star(
                    privately() + posted.author() + " " + oneLine(posted.text().withoutTrailingLineEnds()));
        }
        String start = posted.author() + ": " + privately();
        return framing == Framing.LINES ? lines(posted, start) : whole(posted, start);
    }

    private String privately() {
        return privacy == Privacy.TWO ? sentences.rooms().privately() : "";
    }

    /** {@code name: text} to a peer that takes one read for one message. */
    protected abstract String whole(MessagePosted posted, String start);

    /** Every line of the text with the name in front, so that no line can be taken for another's. */
    private static String lines(MessagePosted posted, String start) {
        String text = posted.text().withoutTrailingLineEnds();
        return start + text.replace("\n", "\n" + start) + "\n";
    }

    @Override
    public final String messageEdited(MessageEdited edited) {
        return star(
                sentences.rooms().edited(edited.author(), oneLine(edited.text().withoutTrailingLineEnds())));
    }

    @Override
    public final String messageDeleted(MessageDeleted deleted) {
        return star(sentences.rooms().deleted(deleted.author()));
    }

    @Override
    public final String reactionChanged(ReactionChanged changed) {
        return changed.added() ? toLines(sentences.rooms().reacted(changed.author(), changed.emoji())) : NOTHING;
    }

    @Override
    public final String messageErased(MessageErased erased) {
        return NOTHING;
    }

    @Override
    public final String renamed(Renamed renamed) {
        return star(sentences.rooms().renamed(renamed.name(), renamed.to()));
    }

    @Override
    public final String roomChanged(RoomChanged changed) {
        return changed.topicChanged() ? toLines(sentences.rooms().topic(changed.by(), changed.topic())) : NOTHING;
    }

    @Override
    public final String roleChanged(RoleChanged changed) {
        return toLines(sentences
                .rooms()
                .role(changed.by(), changed.name(), changed.role().wireName()));
    }

    @Override
    public final String moderated(Moderated moderated) {
        return toLines(sentences
                .rooms()
                .moderated(new RoomSentences.Order(
                        moderated.by(),
                        moderated.act(),
                        moderated.name(),
                        moderated.time().map(Span::write).orElse(""),
                        moderated.reason())));
    }

    @Override
    public final String typing(Typing typing) {
        return NOTHING;
    }

    @Override
    public final String presenceChanged(PresenceChanged changed) {
        return toLines(
                changed.away()
                        ? sentences.rooms().away(changed.name(), changed.note())
                        : sentences.rooms().back(changed.name()));
    }

    @Override
    public final String announced(Announced announced) {
        // No name begins with an asterisk, so nobody can speak like this.
        return framing.sentence("*** " + oneLine(announced.text()));
    }

    private String toLines(String sentence) {
        return framing == Framing.LINES ? star(sentence) : NOTHING;
    }

    private String star(String sentence) {
        return framing.sentence("* " + sentence);
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
