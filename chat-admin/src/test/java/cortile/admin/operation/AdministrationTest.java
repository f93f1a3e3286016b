package cortile.admin.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import cortile.admin.operation.OperationException.Reason;
import cortile.core.history.HistoryException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The one place where things are done: who may, what may be said, what is written down. */
class AdministrationTest {

    private static final Caller VIEWER = new Caller("vera", Level.VIEWER, "test");
    private static final Caller OPERATOR = new Caller("olga", Level.OPERATOR, "test");

    private final List<Act> acts = new ArrayList<>();
    private final Administration administration = new Administration(acts::add, Clock.systemUTC());

    AdministrationTest() {
        administration.add(OperationGroup.of(
                "lamps",
                "Lamps",
                Operation.reads("lamps", "count", "Counts lamps")
                        .with(Parameter.number("from", "Where to begin").optional())
                        .doingAtOnce(arguments -> new Answer.Sentence(
                                String.valueOf(arguments.number("from").orElse(0L) + 3))),
                Operation.changes("lamps", "light", "Lights a lamp")
                        .with(
                                Parameter.oneOf("colour", "Its colour", "red", "green"),
                                Parameter.text("password", "The lamp's password")
                                        .hidden())
                        .doingAtOnce(arguments -> new Answer.Sentence(arguments.text("colour") + " it is.")),
                Operation.changes("lamps", "break", "Breaks a lamp")
                        .doing((caller, nothing) ->
                                CompletableFuture.failedFuture(new HistoryException("The lamp is out of reach.")))));
    }

    private String perform(Caller caller, String name, Map<String, String> written) {
        return ((Answer.Sentence) administration
                        .perform(caller, "lamps", name, written)
                        .toCompletableFuture()
                        .join())
                .text();
    }

    private OperationException refusal(Caller caller, String name, Map<String, String> written) {
        Throwable failure = catchThrowable(() -> perform(caller, name, written));
        return Administration.expected(failure);
    }

    @Test
    void whoeverMayLookIsAnsweredAndNothingIsWrittenDown() {
        assertThat(perform(VIEWER, "count", Map.of("from", " 4 "))).isEqualTo("7");
        assertThat(perform(VIEWER, "count", Map.of("from", ""))).isEqualTo("3");
        assertThat(acts).isEmpty();
    }

    @Test
    void whoeverMayOnlyLookChangesNothingAndTheAttemptIsWrittenDown() {
        OperationException refusal = refusal(VIEWER, "light", Map.of("colour", "red", "password", "geheim"));
        assertThat(refusal.reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(refusal.sentence()).isEqualTo("lamps.light needs the level operator; you have viewer.");
        assertThat(acts).singleElement().satisfies(act -> {
            assertThat(act.done()).isFalse();
            assertThat(act.caller()).isEqualTo(VIEWER);
        });
    }

    @Test
    void aChangeIsWrittenDownWithoutWhatIsSecret() {
        assertThat(perform(OPERATOR, "light", Map.of("colour", "RED", "password", "geheim")))
                .isEqualTo("red it is.");
        assertThat(acts).singleElement().satisfies(act -> {
            assertThat(act.operation()).isEqualTo("lamps.light");
            assertThat(act.arguments()).isEqualTo(Map.of("colour", "RED"));
            assertThat(act.outcome()).isEqualTo("red it is.");
            assertThat(act.done()).isTrue();
        });
    }

    @Test
    void whatIsWrongIsNamedInOneSentence() {
        assertThat(refusal(VIEWER, "count", Map.of("from", "here")).sentence())
                .isEqualTo("The parameter from is \"here\", but must be a whole number.");
        assertThat(refusal(VIEWER, "count", Map.of("to", "9")).sentence())
                .isEqualTo("lamps.count has no parameter to; it has from.");
        assertThat(refusal(OPERATOR, "light", Map.of("colour", "red")).sentence())
                .isEqualTo("The parameter password of lamps.light is missing: The lamp's password.");
        assertThat(refusal(OPERATOR, "light", Map.of("colour", "blue", "password", "x"))
                        .sentence())
                .isEqualTo("The parameter colour is \"blue\", but must be one of red, green.");
        assertThat(refusal(VIEWER, "count", Map.of("from", "9".repeat(5_000))).sentence())
                .contains("longer than 4000 characters");
    }

    @Test
    void whatTheHistoryCannotDoIsToldInItsWords() {
        OperationException refusal = refusal(OPERATOR, "break", Map.of());
        assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(refusal.sentence()).isEqualTo("The lamp is out of reach.");
    }

    @Test
    void thereIsNothingButWhatWasDefined() {
        assertThatThrownBy(() -> perform(OPERATOR, "explode", Map.of()))
                .hasMessageContaining("There is no operation explode in lamps.");
    }

    @Test
    void groupsToComeAreToldOfAndReplaceThoseOfTheirName() {
        List<String> told = new ArrayList<>();
        administration.watch(group -> told.add(group.sentence()));
        administration.add(OperationGroup.of("lamps", "Other lamps"));
        assertThat(told).containsExactly("Lamps", "Other lamps");
        assertThat(administration.groups()).hasSize(1);
    }
}
