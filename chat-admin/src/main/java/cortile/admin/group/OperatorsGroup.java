package cortile.admin.group;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Arguments;
import cortile.admin.operation.Caller;
import cortile.admin.operation.Field;
import cortile.admin.operation.Level;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationException;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.Shape;
import cortile.admin.operator.Operators;
import cortile.admin.operator.SignIn;
import java.util.concurrent.CompletionStage;

/** {@code operators}: who may run the server. */
public final class OperatorsGroup {

    private static final String NAME = "operators";
    private static final Parameter WHO = Parameter.text("operator", "The operator's name");
    private static final Parameter PASSWORD = Parameter.text("password", "The new password, eight characters or more")
            .hidden();
    private static final Parameter LEVEL = Parameter.oneOf("level", "How much may be done", Level.keys());

    private final Operators operators;

    public OperatorsGroup(Operators operators) {
        this.operators = operators;
    }

    public OperationGroup group() {
        return OperationGroup.of(
                NAME, "Who may run the server", list(), add(), setLevel(), setPassword(), changeOwn(), remove());
    }

    private Operation list() {
        return Operation.reads(NAME, "list", "Shows all operators")
                .needing(Level.ADMIN)
                .answering(Shape.table(
                        Field.text("operator", "The operator's name"),
                        Field.text("level", "viewer, operator or admin"),
                        Field.time("since", "When added")))
                .doingAtOnce(nothing -> new Answer.Table(operators.operators().stream()
                        .map(known -> Answer.Row.of(known.name(), known.level().key(), known.since()))
                        .toList()));
    }

    private Operation add() {
        return Operation.changes(NAME, "add", "Lets one more person run the server")
                .needing(Level.ADMIN)
                .with(WHO, LEVEL, PASSWORD)
                .doing((caller, arguments) -> operators
                        .add(name(arguments), level(arguments), arguments.text("password"))
                        .thenApply(nothing -> new Answer.Sentence(name(arguments) + " may sign in now.")));
    }

    private static String name(Arguments arguments) {
        return arguments.text("operator");
    }

    private static Level level(Arguments arguments) {
        return Level.of(arguments.text("level")).orElseThrow();
    }

    private Operation setLevel() {
        return Operation.changes(NAME, "setLevel", "Lets an operator do more or less")
                .needing(Level.ADMIN)
                .with(WHO, LEVEL)
                .doingAtOnce(arguments -> {
                    operators.setLevel(name(arguments), level(arguments));
                    return new Answer.Sentence(name(arguments) + " has the level "
                            + level(arguments).key() + " now.");
                });
    }

    private Operation setPassword() {
        return Operation.changes(NAME, "setPassword", "Gives an operator another password and ends their sessions")
                .needing(Level.ADMIN)
                .with(WHO, PASSWORD)
                .doing((caller, arguments) -> operators
                        .setPassword(name(arguments), arguments.text("password"))
                        .thenApply(nothing -> new Answer.Sentence(name(arguments) + " has another password now.")));
    }

    private Operation changeOwn() {
        return Operation.changes(NAME, "changeMyPassword", "Changes your own password; you sign in anew afterwards")
                .needing(Level.VIEWER)
                .with(Parameter.text("current", "The password you have now").hidden(), PASSWORD)
                .doing(this::changeOwn);
    }

    private CompletionStage<Answer> changeOwn(Caller caller, Arguments arguments) {
        if (operators.levelOf(caller.name()).isEmpty()) {
            throw OperationException.refused("Only somebody who has signed in has a password.");
        }
        return operators
                .signIn(caller.name(), arguments.text("current"), caller.way())
                .thenCompose(proof -> {
                    if (!(proof instanceof SignIn.Welcome)) {
                        throw OperationException.refused(
                                "That is not the password you have now, or you tried too often.");
                    }
                    return operators.setPassword(caller.name(), arguments.text("password"));
                })
                .thenApply(nothing -> new Answer.Sentence("Your password was changed."));
    }

    private Operation remove() {
        return Operation.changes(NAME, "remove", "Takes an operator away")
                .needing(Level.ADMIN)
                .with(WHO)
                .doingAtOnce(arguments -> {
                    operators.remove(name(arguments));
                    return new Answer.Sentence(name(arguments) + " can no longer sign in.");
                });
    }
}
