package cortile.history.writer;

import cortile.core.history.Content;
import cortile.core.history.Content.Deletion;
import cortile.core.history.Content.Edit;
import cortile.core.history.Content.Reaction;
import cortile.core.history.Content.Said;
import cortile.core.history.Draft;
import cortile.core.history.Refusal;
import cortile.history.store.EntryTable;
import cortile.history.store.ReactionTable;
import cortile.history.store.RoomPlace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a group's changes are about, so that who may not change a message is refused before anything gets a number.
 * Follows what the group itself says and does. Confined to the writing thread.
 */
final class Targets {

    private final boolean isAsked;
    private final Map<Place, Optional<String>> authorKeys = new HashMap<>(); // empty: no message there
    private final Map<Sign, Boolean> given = new HashMap<>();

    private record Place(String room, long seq) {}

    private record Sign(Place message, String emoji, String authorKey) {

        static Sign of(Draft draft, Reaction reaction) {
            return new Sign(new Place(draft.room(), reaction.target()), reaction.emoji(), draft.authorKey());
        }
    }

    private Targets(boolean isAsked) {
        this.isAsked = isAsked;
    }

    /** For a group of words, in which nobody asks. */
    static Targets none() {
        return new Targets(false);
    }

    /** Knows of no stored message, only of what the group itself does. */
    static Targets following() {
        return new Targets(true);
    }

    /**
     * Looks up what these changes are about.
     *
     * @param places where each known room stands
     */
    static Targets of(Connection connection, List<Draft> changes, Map<String, RoomPlace> places) throws SQLException {
        Targets targets = following();
        for (Draft draft : changes) {
            RoomPlace place = places.get(draft.room());
            if (place != null) {
                targets.lookUp(connection, place.id(), draft);
            }
        }
        return targets;
    }

    static boolean isChange(Draft draft) {
        return !(draft.content() instanceof Said);
    }

    private static long target(Content content) {
        if (content instanceof Edit edit) {
            return edit.target();
        } else if (content instanceof Deletion deletion) {
            return deletion.target();
        } else if (content instanceof Reaction reaction) {
            return reaction.target();
        }
        throw new IllegalArgumentException("no change: " + content.getClass());
    }

    private void lookUp(Connection connection, int roomId, Draft draft) throws SQLException {
        Place place = new Place(draft.room(), target(draft.content()));
        if (!authorKeys.containsKey(place)) {
            authorKeys.put(place, EntryTable.findAuthorKey(connection, roomId, place.seq()));
        }
        if (draft.content() instanceof Reaction reaction
                && authorKeys.get(place).isPresent()) {
            given.put(Sign.of(draft, reaction), ReactionTable.isGiven(connection, roomId, draft, reaction));
        }
    }

    /** Why the draft cannot be stored after all that was {@link #placed} before; empty where it can. */
    Optional<Refusal> refusal(Draft draft) {
        if (!isAsked || !isChange(draft)) {
            return Optional.empty();
        }
        Content content = draft.content();
        Optional<String> authorKey =
                authorKeys.getOrDefault(new Place(draft.room(), target(content)), Optional.empty());
        if (authorKey.isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_MESSAGE);
        } else if (content instanceof Reaction reaction) {
            boolean isGiven = given.getOrDefault(Sign.of(draft, reaction), false);
            return isGiven == reaction.added() ? Optional.of(Refusal.NOTHING_TO_CHANGE) : Optional.empty();
        }
        boolean anybodys = content instanceof Deletion deletion && deletion.anybodys();
        return anybodys || authorKey.get().equals(draft.authorKey())
                ? Optional.empty()
                : Optional.of(Refusal.NOT_YOURS);
    }

    /** Takes over what a draft of the group does. */
    void placed(Draft draft, long seq) {
        if (!isAsked) {
            return;
        }
        Content content = draft.content();
        if (content instanceof Said) {
            authorKeys.put(new Place(draft.room(), seq), Optional.of(draft.authorKey()));
        } else if (content instanceof Deletion deletion) {
            authorKeys.put(new Place(draft.room(), deletion.target()), Optional.empty());
        } else if (content instanceof Reaction reaction) {
            given.put(Sign.of(draft, reaction), reaction.added());
        }
    }
}
