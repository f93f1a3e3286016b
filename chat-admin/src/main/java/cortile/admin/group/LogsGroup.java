package cortile.admin.group;

import cortile.admin.log.RecentLog;
import cortile.admin.operation.Answer;
import cortile.admin.operation.Arguments;
import cortile.admin.operation.Field;
import cortile.admin.operation.Level;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.Shape;
import java.util.List;
import java.util.Locale;

/** {@code logs}: the last that was logged. */
public final class LogsGroup {

    private static final String NAME = "logs";
    private static final int USUAL = 200;

    private final RecentLog log;

    public LogsGroup(RecentLog log) {
        this.log = log;
    }

    public OperationGroup group() {
        return OperationGroup.of(NAME, "The last that was logged", list());
    }

    private Operation list() {
        return Operation.reads(NAME, "list", "Shows the last lines of the log, the newest first")
                .needing(Level.OPERATOR)
                .with(
                        Parameter.text("containing", "Only lines with this in them")
                                .optional(),
                        Parameter.number("limit", "How many at most, up to " + RecentLog.KEPT)
                                .optional())
                .answering(Shape.table(
                        Field.time("at", "When"),
                        Field.text("level", "How bad it is"),
                        Field.text("text", "What was logged")))
                .doingAtOnce(this::list);
    }

    private Answer list(Arguments arguments) {
        String wanted = arguments.text("containing").toLowerCase(Locale.ROOT);
        List<Answer.Row> rows = log.newestFirst().stream()
                .filter(line -> line.text().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(arguments.count("limit", USUAL, RecentLog.KEPT))
                .map(line -> Answer.Row.of(line.at(), line.level(), line.text()))
                .toList();
        return new Answer.Table(rows);
    }
}
