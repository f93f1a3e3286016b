package cortile.admin.group;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Field;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Shape;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@code listeners}: the open ports. Thread-safe. */
public final class ListenersGroup {

    private static final String NAME = "listeners";

    private final List<Answer.Row> open = new CopyOnWriteArrayList<>();

    /** Shows one more. */
    public void add(String name, String host, int port) {
        open.add(Answer.Row.of(name, host, (long) port));
    }

    public OperationGroup group() {
        return OperationGroup.of(NAME, "The ports people come in by", list());
    }

    private Operation list() {
        return Operation.reads(NAME, "list", "Shows what is listened on")
                .answering(Shape.table(
                        Field.text("listener", "The dialect, with -tls behind it where it is encrypted"),
                        Field.text("host", "The address"),
                        Field.number("port", "The port really bound")))
                .doingAtOnce(nothing -> new Answer.Table(open));
    }
}
