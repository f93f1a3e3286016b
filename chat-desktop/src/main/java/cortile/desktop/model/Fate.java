package cortile.desktop.model;

import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.HistoryEntry.Reaction;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a message since it was said. Immutable.
 *
 * @param edited whether its words were changed
 * @param deleted whether it was taken back
 * @param reactions the signs it was given, in the order in which they first were
 * @param asOf everything that happened in the room up to this {@code seq} is counted in
 */
public record Fate(boolean edited, boolean deleted, List<Reaction> reactions, long asOf) {

    static final Fate NONE = new Fate(false, false, List.of(), 0);

    public Fate {
        reactions = List.copyOf(reactions);
    }

    static Fate of(Message message, long asOf) {
        return new Fate(message.edited() != null, false, message.reactions(), asOf);
    }

    Fate edited(long seq) {
        return new Fate(true, deleted, reactions, seq);
    }

    Fate deleted(long seq) {
        return new Fate(edited, true, List.of(), seq);
    }

    Fate reacted(long seq, String emoji, String name, boolean added) {
        List<Reaction> changed = new ArrayList<>();
        boolean known = false;
        for (Reaction reaction : reactions) {
            boolean same = reaction.emoji().equals(emoji);
            known |= same;
            Reaction next = same ? changed(reaction, name, added) : reaction;
            if (!next.names().isEmpty()) {
                changed.add(next);
            }
        }
        if (!known && added) {
            changed.add(new Reaction(emoji, List.of(name)));
        }
        return new Fate(edited, deleted, changed, seq);
    }

    private static Reaction changed(Reaction reaction, String name, boolean added) {
        List<String> names = new ArrayList<>(reaction.names());
        names.remove(name);
        if (added) {
            names.add(name);
        }
        return new Reaction(reaction.emoji(), names);
    }

    /** Whether this person has given the message this sign. */
    boolean hasSignOf(String name, String emoji) {
        return reactions.stream()
                .anyMatch(reaction ->
                        reaction.emoji().equals(emoji) && reaction.names().contains(name));
    }
}
