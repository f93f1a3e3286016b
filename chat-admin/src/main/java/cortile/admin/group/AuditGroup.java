package cortile.admin.group;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Arguments;
import cortile.admin.operation.Field;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.Shape;
import cortile.core.audit.AuditEntry;
import cortile.core.hub.Hub;
import cortile.core.service.AuditService;
import java.util.concurrent.CompletionStage;

/** {@code audit}: what was done to keep order and to run the server. */
public final class AuditGroup {

    private static final String NAME = "audit";

    private static final int USUAL_PAGE = 100;

    private final Hub hub;

    public AuditGroup(Hub hub) {
        this.hub = hub;
    }

    public OperationGroup group() {
        return OperationGroup.of(NAME, "What was done, and by whom", list());
    }

    private Operation list() {
        return Operation.reads(NAME, "list", "Shows what was done, the newest first")
                .with(
                        Parameter.number("before", "Only what has a lower number")
                                .optional(),
                        Parameter.number("limit", "How many at most, up to " + AuditService.MOST_OF_A_PAGE)
                                .optional())
                .answering(Shape.table(
                        Field.number("number", "Its place in the order"),
                        Field.time("at", "When"),
                        Field.text("by", "Who did it"),
                        Field.text("via", "How it was asked for: a dialect, console, rest, jmx ..."),
                        Field.text("act", "What"),
                        Field.text("whom", "About whom; may be empty"),
                        Field.text("room", "Empty for the whole server"),
                        Field.text("detail", "Why, how long, or what came of it")))
                .doing((caller, arguments) -> list(arguments));
    }

    private CompletionStage<Answer> list(Arguments arguments) {
        return hub.services()
                .audit()
                .page(
                        arguments.number("before").orElse(Long.MAX_VALUE),
                        arguments.count("limit", USUAL_PAGE, AuditService.MOST_OF_A_PAGE))
                .thenApply(page ->
                        new Answer.Table(page.stream().map(AuditGroup::row).toList()));
    }

    private static Answer.Row row(AuditEntry entry) {
        return Answer.Row.of(
                entry.id(),
                entry.at(),
                entry.by(),
                entry.via(),
                entry.act(),
                entry.whom(),
                entry.room(),
                entry.detail());
    }
}
