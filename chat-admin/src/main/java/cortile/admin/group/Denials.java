package cortile.admin.group;

import cortile.admin.operation.Answer;
import cortile.admin.operation.OperationException;
import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import java.util.function.Function;

/** What the chat answers, for operators. Stateless. */
final class Denials {

    private Denials() {}

    /**
     * The sentence for what was done, or why it was not.
     *
     * @param whom the name that was asked for
     */
    static <T> Answer answer(Outcome<T> outcome, String whom, Function<T, String> done) {
        return outcome.fold(value -> new Answer.Sentence(done.apply(value)), denial -> {
            throw refusal(denial, whom);
        });
    }

    /** {@link #answer} about somebody who has to be here. */
    static Answer answerOfOneHere(Outcome<String> outcome, String whom, Function<String, String> done) {
        boolean nobody = outcome.fold(value -> false, denial -> denial == Denial.NO_SUCH_PERSON);
        if (nobody) {
            throw OperationException.missing("Nobody here is called " + whom + ".");
        }
        return answer(outcome, whom, done);
    }

    private static OperationException refusal(Denial denial, String whom) {
        return switch (denial) {
            case NO_SUCH_PERSON ->
                OperationException.missing("Nobody who is here or has an account is called " + whom + ".");
            case NOTHING_TO_CHANGE -> OperationException.missing("There is nothing of that kind about " + whom + ".");
            case BAD_NAME ->
                OperationException.wrong(whom + " is neither a name, nor a pattern, nor a range of addresses.");
            case TOO_LONG -> OperationException.wrong("That is longer than it may be.");
            case TOO_MANY_SANCTIONS ->
                OperationException.refused("There are as many bans and mutes as there may be: lift some first.");
            case NOT_STORED -> OperationException.unavailable("It could not be stored. Try again later.");
            default -> OperationException.refused("It was not done: " + denial + ".");
        };
    }
}
