package cortile.admin.operation;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * One thing that can be done. Immutable.
 *
 * @param group the group it belongs to, such as {@code sessions}
 * @param name within the group, such as {@code kick}
 * @param sentence what it does, for people, without a full stop
 * @param changes whether anything is another way afterwards
 * @param keptBelow whether the chat writes down itself that it was done, as it does where people ask for the same
 * @param least the level a caller needs
 */
public record Operation(
        String group,
        String name,
        String sentence,
        boolean changes,
        boolean keptBelow,
        Level least,
        List<Parameter> parameters,
        Shape shape,
        Work work) {

    /** What is done; on the caller's thread until it says otherwise. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does it.
         *
         * @throws OperationException where it cannot be done; the stage may fail with one, too
         */
        CompletionStage<? extends Answer> run(Caller caller, Arguments arguments);
    }

    public Operation {
        parameters = List.copyOf(parameters);
    }

    /** Something everybody with access may look at. */
    public static Operation reads(String group, String name, String sentence) {
        return new Operation(group, name, sentence, false, false, Level.VIEWER, List.of(), Shape.sentence(), UNDEFINED);
    }

    /** Something that operators may do. */
    public static Operation changes(String group, String name, String sentence) {
        return new Operation(
                group, name, sentence, true, false, Level.OPERATOR, List.of(), Shape.sentence(), UNDEFINED);
    }

    private static final Work UNDEFINED = (caller, arguments) -> {
        throw new IllegalStateException("the operation has no work");
    };

    public Operation needing(Level level) {
        return new Operation(group, name, sentence, changes, keptBelow, level, parameters, shape, work);
    }

    public Operation with(Parameter... taken) {
        return new Operation(group, name, sentence, changes, keptBelow, least, Arrays.asList(taken), shape, work);
    }

    public Operation answering(Shape answered) {
        return new Operation(group, name, sentence, changes, keptBelow, least, parameters, answered, work);
    }

    public Operation doing(Work done) {
        return new Operation(group, name, sentence, changes, keptBelow, least, parameters, shape, done);
    }

    /** The same where the chat writes down itself what was done. */
    public Operation keptByTheChat() {
        return new Operation(group, name, sentence, changes, true, least, parameters, shape, work);
    }

    /** {@link #doing} where the answer is there at once. */
    public Operation doingAtOnce(Function<Arguments, Answer> done) {
        return doing((caller, arguments) -> CompletableFuture.completedFuture(done.apply(arguments)));
    }

    /** Such as {@code sessions.kick}. */
    public String fullName() {
        return group + "." + name;
    }
}
