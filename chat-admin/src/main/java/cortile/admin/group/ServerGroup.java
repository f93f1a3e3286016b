package cortile.admin.group;

import cortile.admin.figures.DiskWatch;
import cortile.admin.figures.Figures;
import cortile.admin.operation.Answer;
import cortile.admin.operation.Arguments;
import cortile.admin.operation.Caller;
import cortile.admin.operation.Field;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationException;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.Shape;
import cortile.core.hub.Hub;
import cortile.core.settings.Version;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** {@code server}: the server as a whole. */
public final class ServerGroup {

    private static final String NAME = "server";

    private final Hub hub;
    private final Figures figures;
    private final Path data;

    /** @param data directory whose free room is shown */
    public ServerGroup(Hub hub, Figures figures, Path data) {
        this.hub = hub;
        this.figures = figures;
        this.data = data;
    }

    public OperationGroup group() {
        return OperationGroup.of(NAME, "The server as a whole", state(), announce());
    }

    private Operation state() {
        return Operation.reads(NAME, "state", "Shows how the server is")
                .answering(Shape.record(
                        Field.text("state", "STARTING, RUNNING or STOPPING"),
                        Field.text("version", "The version of Cortile"),
                        Field.number("uptimeSeconds", "Seconds since the start"),
                        Field.number("connections", "Connections now, with a name or without"),
                        Field.number("maxConnections", "Connections there may be at once"),
                        Field.number("connectionsSoFar", "Connections since the start"),
                        Field.number("messages", "Messages since the start"),
                        Field.number("deliveries", "Copies queued for readers since the start"),
                        Field.decimal("latencyMillis", "Milliseconds from reading to telling, in 99 of 100 cases"),
                        Field.number("kicked", "People disconnected by operators since the start"),
                        Field.number("slowReaders", "Slow readers disconnected since the start"),
                        Field.number("heapBytes", "Memory in use on the heap"),
                        Field.number("freeDiskBytes", "Free room where the data is; -1 where nobody knows")))
                .doingAtOnce(nothing -> Answer.Row.of(
                        hub.state().name(),
                        Version.current(),
                        figures.uptimeSeconds(),
                        (long) hub.connections(),
                        (long) hub.limits().maxConnections(),
                        hub.connectionsSoFar(),
                        figures.messages(),
                        figures.deliveries(),
                        figures.latencies().millisOf(0.99),
                        figures.kicked(),
                        figures.slowReaders(),
                        Figures.heapBytes(),
                        DiskWatch.freeBytes(data)));
    }

    private Operation announce() {
        return Operation.changes(NAME, "announce", "Tells everybody something")
                .with(Parameter.text("text", "What is told, one sentence or more"))
                .keptByTheChat()
                .doing((caller, arguments) -> CompletableFuture.completedFuture(announce(caller, arguments)));
    }

    private Answer announce(Caller caller, Arguments arguments) {
        String text = arguments.text("text").strip();
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw OperationException.wrong("The text must be one line without control characters.");
        }
        hub.announce(Actors.of(caller), text);
        return new Answer.Sentence("Everybody was told.");
    }
}
