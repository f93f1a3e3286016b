package cortile.core.history;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessageDeleted;
import cortile.core.event.MessageEdited;
import cortile.core.event.MessageErased;
import cortile.core.event.MessagePosted;
import cortile.core.event.MessageState;
import cortile.core.event.ReactionChanged;
import cortile.protocol.text.MessageText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What pages show of entries as they were told: each message as it is now. Stateless. */
final class PresentState {

    private PresentState() {}

    /** The room's entries, in its order. */
    static List<LoggedEvent> of(List<LoggedEvent> told, String room) {
        List<LoggedEvent> entries =
                told.stream().filter(entry -> entry.room().equals(room)).toList();
        List<LoggedEvent> changes = entries.stream()
                .filter(entry -> !(entry instanceof MessagePosted))
                .toList();
        return entries.stream().map(entry -> now(entry, changes)).toList();
    }

    private static LoggedEvent now(LoggedEvent entry, List<LoggedEvent> changes) {
        long message = entry instanceof MessageEdited edited ? edited.target() : entry.seq();
        boolean hadText = entry instanceof MessagePosted || entry instanceof MessageEdited;
        boolean deleted = changes.stream()
                .anyMatch(other -> other instanceof MessageDeleted deletion && deletion.target() == message);
        if (hadText && deleted) {
            long target = entry instanceof MessageEdited ? message : 0;
            return new MessageErased(entry.room(), entry.at(), entry.seq(), entry.id(), entry.author(), target);
        }
        return entry instanceof MessagePosted posted ? now(posted, changes) : entry;
    }

    private static MessagePosted now(MessagePosted posted, List<LoggedEvent> changes) {
        MessageText text = posted.text();
        MessageState state = new MessageState(null, reactions(posted, changes));
        for (LoggedEvent other : changes) {
            if (other instanceof MessageEdited edited && edited.target() == posted.seq()) {
                text = edited.text();
                state = new MessageState(edited.at(), state.reactions());
            }
        }
        return new MessagePosted(
                posted.room(),
                posted.at(),
                MessagePosted.NOBODY,
                posted.seq(),
                posted.id(),
                posted.author(),
                text,
                posted.action(),
                posted.replyTo(),
                state);
    }

    private static List<MessageState.Reaction> reactions(MessagePosted posted, List<LoggedEvent> changes) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (LoggedEvent other : changes) {
            if (other instanceof ReactionChanged reaction && reaction.target() == posted.seq()) {
                Set<String> given = names.computeIfAbsent(reaction.emoji(), emoji -> new LinkedHashSet<>());
                if (reaction.added()) {
                    given.add(reaction.author());
                } else {
                    given.remove(reaction.author());
                }
            }
        }
        names.values().removeIf(Set::isEmpty);
        return names.entrySet().stream()
                .map(sign -> new MessageState.Reaction(sign.getKey(), List.copyOf(sign.getValue())))
                .toList();
    }
}
