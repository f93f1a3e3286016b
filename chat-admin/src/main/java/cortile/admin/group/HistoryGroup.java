package cortile.admin.group;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Arguments;
import cortile.admin.operation.Field;
import cortile.admin.operation.Level;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationException;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.Shape;
import cortile.core.event.MessagePosted;
import cortile.core.hub.Hub;
import cortile.core.rooms.HostedRoom;
import cortile.core.search.MessageSearch;
import cortile.core.search.Query;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** {@code history}: what was said in rooms; conversations of two are nobody else's. */
public final class HistoryGroup {

    private static final String NAME = "history";

    private static final int FARTHEST = 10_000;

    private final Hub hub;

    public HistoryGroup(Hub hub) {
        this.hub = hub;
    }

    public OperationGroup group() {
        return OperationGroup.of(NAME, "What was said in rooms, and how long it is kept", search(), sweep());
    }

    private Operation search() {
        return Operation.reads(NAME, "search", "Finds messages by their words, the newest first")
                .needing(Level.OPERATOR)
                .with(
                        Parameter.text(
                                "words", "All of which a message must have; \"several words\" follow each other"),
                        Parameter.text("room", "The room's name; nothing for all rooms")
                                .optional(),
                        Parameter.text("author", "Only what this name said").optional(),
                        Parameter.number("skip", "How many of the newest are left out")
                                .optional(),
                        Parameter.number("limit", "How many at most, up to 50").optional())
                .answering(Shape.table(
                        Field.time("at", "When it was said"),
                        Field.text("room", "Where"),
                        Field.number("seq", "Its place in the room's order"),
                        Field.text("author", "Who said it"),
                        Field.text("text", "What was said")))
                .doing((caller, arguments) -> search(arguments));
    }

    private CompletionStage<Answer> search(Arguments arguments) {
        String author = arguments.text("author");
        int limit = arguments.count("limit", MessageSearch.MAX_FOUND, MessageSearch.MAX_FOUND);
        int skip = (int) Math.max(0, Math.min(FARTHEST, arguments.number("skip").orElse(0L)));
        Query query = new Query(
                rooms(arguments.text("room")), arguments.text("words"), author.isEmpty() ? null : author, skip, limit);
        return hub.search(query)
                .thenApply(found -> new Answer.Table(
                        found.messages().stream().map(HistoryGroup::row).toList()));
    }

    private Set<String> rooms(String written) {
        if (!written.isEmpty()) {
            return Set.of(hub.room(written)
                    .filter(room -> !room.isDirect())
                    .orElseThrow(() -> OperationException.missing("There is no room " + written + "."))
                    .name());
        }
        return hub.rooms().stream()
                .filter(room -> !room.isDirect())
                .map(HostedRoom::name)
                .collect(Collectors.toSet());
    }

    private static Answer.Row row(MessagePosted posted) {
        return Answer.Row.of(
                posted.at(),
                posted.room(),
                posted.seq(),
                posted.author(),
                posted.text().value());
    }

    private Operation sweep() {
        return Operation.changes(NAME, "sweep", "Forgets at once what rooms keep no longer")
                .doing((caller, nothing) -> hub.sweep()
                        .thenApply(forgotten -> new Answer.Sentence(forgotten + " entries were forgotten.")));
    }
}
