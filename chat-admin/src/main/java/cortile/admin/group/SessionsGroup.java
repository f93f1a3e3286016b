package cortile.admin.group;

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
import cortile.core.session.SessionView;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** {@code sessions}: who is connected. */
public final class SessionsGroup {

    private static final String NAME = "sessions";

    private static final Parameter REASON =
            Parameter.text("reason", "What the person is told").optional();

    private final Hub hub;

    public SessionsGroup(Hub hub) {
        this.hub = hub;
    }

    public OperationGroup group() {
        return OperationGroup.of(NAME, "Who is connected", list(), kick(), end());
    }

    private Operation list() {
        return Operation.reads(NAME, "list", "Shows everybody connected, in order of arrival")
                .answering(Shape.table(
                        Field.number("session", "The number of the session"),
                        Field.text("name", "Empty while it has none"),
                        Field.text("dialect", "What it speaks"),
                        Field.text("address", "Where it comes from"),
                        Field.time("since", "When it connected"),
                        Field.number("messages", "Messages it has sent"),
                        Field.number("waitingBytes", "Bytes that wait for it to read")))
                .doingAtOnce(nothing -> new Answer.Table(
                        hub.sessions().stream().map(SessionsGroup::row).toList()));
    }

    private static Answer.Row row(SessionView view) {
        return Answer.Row.of(
                view.id(),
                view.name(),
                view.origin().dialect(),
                view.origin().address(),
                view.since(),
                view.messages(),
                (long) view.waitingBytes());
    }

    private Operation kick() {
        return Operation.changes(NAME, "kick", "Disconnects a person everywhere")
                .with(Parameter.text("name", "The person's name, in capitals or not"), REASON)
                .keptByTheChat()
                .doing(this::kick);
    }

    private CompletionStage<Answer> kick(Caller caller, Arguments arguments) {
        String name = arguments.text("name");
        return hub.services()
                .moderation()
                .kick(Actors.of(caller), hub.lobbyRoom(), name, arguments.text("reason"))
                .thenApply(outcome -> Denials.answerOfOneHere(outcome, name, whom -> whom + " was disconnected."));
    }

    private Operation end() {
        return Operation.changes(NAME, "end", "Disconnects one session, also one without a name")
                .with(Parameter.number("session", "The number of the session"), REASON)
                .keptByTheChat()
                .doing((caller, arguments) -> CompletableFuture.completedFuture(end(caller, arguments)));
    }

    private Answer end(Caller caller, Arguments arguments) {
        long session = arguments.requiredNumber("session");
        if (!hub.kickSession(Actors.of(caller), session, arguments.text("reason"))) {
            throw OperationException.missing("There is no session " + session + ".");
        }
        return new Answer.Sentence("Session " + session + " was disconnected.");
    }
}
