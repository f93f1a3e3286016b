package cortile.admin.operation;

import cortile.admin.operation.OperationException.Reason;
import cortile.core.history.HistoryException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that can be done, and the only place where it is: checks who asks and what for, and has changes written down.
 *
 * <p>Thread-safe. Groups may be added while it is used.
 */
public final class Administration {

    private static final System.Logger LOG = System.getLogger(Administration.class.getName());

    private final List<OperationGroup> groups = new CopyOnWriteArrayList<>();
    private final List<Consumer<OperationGroup>> watchers = new CopyOnWriteArrayList<>();
    private final AuditTrail trail;
    private final Clock clock;

    public Administration(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Adds operations; a group of the same name is replaced. */
    public synchronized void add(OperationGroup group) {
        groups.removeIf(known -> known.name().equals(group.name()));
        groups.add(group);
        watchers.forEach(watcher -> watcher.accept(group));
    }

    /** Tells of every group, those that are there and those to come. */
    public synchronized void watch(Consumer<OperationGroup> watcher) {
        watchers.add(watcher);
        groups.forEach(watcher);
    }

    /** All groups, in the order they were added. */
    public List<OperationGroup> groups() {
        return new ArrayList<>(groups);
    }

    public Optional<OperationGroup> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    public Optional<Operation> operation(String group, String name) {
        return group(group).flatMap(found -> found.operation(name));
    }

    /**
     * Does it, where the caller may.
     *
     * @param written what the caller said, by parameter
     * @return the answer; fails with an {@link OperationException} for everything that was to be expected
     */
    public CompletionStage<Answer> perform(Caller caller, String group, String name, Map<String, String> written) {
        Optional<Operation> operation = operation(group, name);
        return operation.isPresent()
                ? perform(caller, operation.get(), written)
                : failed(new OperationException(
                        Reason.UNKNOWN_OPERATION, "There is no operation " + name + " in " + group + "."));
    }

    /** {@link #perform} of a known one. */
    public CompletionStage<Answer> perform(Caller caller, Operation operation, Map<String, String> written) {
        CompletionStage<Answer> answer = begin(caller, operation, written).handle(Administration::settled);
        if (!operation.changes()) {
            return answer;
        }
        Map<String, String> open = open(operation, written);
        return answer.whenComplete((done, failure) -> trail.record(new Act(
                clock.instant(),
                caller,
                operation.fullName(),
                open,
                failure == null,
                failure == null && operation.keptBelow(),
                outcome(done, failure))));
    }

    private static CompletionStage<Answer> begin(Caller caller, Operation operation, Map<String, String> written) {
        if (!caller.level().includes(operation.least())) {
            return failed(new OperationException(
                    Reason.FORBIDDEN,
                    operation.fullName() + " needs the level "
                            + operation.least().key() + "; you have "
                            + caller.level().key() + "."));
        }
        try {
            return operation
                    .work()
                    .run(caller, Arguments.check(operation, written))
                    .thenApply(Answer.class::cast);
        } catch (OperationException | HistoryException e) {
            return failed(e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The operation " + operation.fullName() + " failed", e);
            return failed(e);
        }
    }

    private static Answer settled(@Nullable Answer answer, @Nullable Throwable failure) {
        if (failure != null) {
            throw expected(failure);
        }
        return Objects.requireNonNull(answer);
    }

    /** The failure as a sentence for whoever asked. */
    public static OperationException expected(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof OperationException told) {
            return told;
        }
        return OperationException.unavailable(
                cause instanceof HistoryException
                        ? String.valueOf(cause.getMessage())
                        : "It failed for a reason nobody expected; the server's log says more.");
    }

    private static String outcome(@Nullable Answer answer, @Nullable Throwable failure) {
        if (failure != null) {
            return expected(failure).sentence();
        }
        return answer instanceof Answer.Sentence said ? said.text() : "Done.";
    }

    private static Map<String, String> open(Operation operation, Map<String, String> written) {
        Map<String, String> open = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            String value = written.get(parameter.name());
            if (value != null && !parameter.secret()) {
                open.put(parameter.name(), value);
            }
        }
        return open;
    }

    private static <T> CompletionStage<T> failed(RuntimeException failure) {
        return CompletableFuture.failedFuture(failure);
    }
}
