package cortile.admin.group;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Field;
import cortile.admin.operation.Level;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.Shape;
import cortile.admin.operator.Operators;

/** {@code tokens}: what programs show instead of a password. */
public final class TokensGroup {

    private static final String NAME = "tokens";
    private static final Parameter TOKEN = Parameter.text("token", "The token's name: what it is for");

    private final Operators operators;

    public TokensGroup(Operators operators) {
        this.operators = operators;
    }

    public OperationGroup group() {
        return OperationGroup.of(NAME, "What programs show to REST and metrics", list(), add(), remove());
    }

    private Operation list() {
        return Operation.reads(NAME, "list", "Shows all tokens, not what they are")
                .needing(Level.ADMIN)
                .answering(Shape.table(
                        Field.text("token", "The token's name"),
                        Field.text("level", "viewer, operator or admin"),
                        Field.time("since", "When added")))
                .doingAtOnce(nothing -> new Answer.Table(operators.tokens().stream()
                        .map(known -> Answer.Row.of(known.name(), known.level().key(), known.since()))
                        .toList()));
    }

    private Operation add() {
        return Operation.changes(NAME, "add", "Makes a token and shows it, this once")
                .needing(Level.ADMIN)
                .with(TOKEN, Parameter.oneOf("level", "How much may be done with it", Level.keys()))
                .answering(Shape.record(
                        Field.text("token", "The token's name"),
                        Field.text("secret", "What the program shows after Bearer; it is shown only now")))
                .doingAtOnce(arguments -> Answer.Row.of(
                        arguments.text("token"),
                        operators.addToken(
                                arguments.text("token"),
                                Level.of(arguments.text("level")).orElseThrow())));
    }

    private Operation remove() {
        return Operation.changes(NAME, "remove", "Makes a token worthless")
                .needing(Level.ADMIN)
                .with(TOKEN)
                .doingAtOnce(arguments -> {
                    operators.removeToken(arguments.text("token"));
                    return new Answer.Sentence("The token " + arguments.text("token") + " is worthless now.");
                });
    }
}
