package cortile.admin.jmx;

import cortile.admin.operation.Administration;
import cortile.admin.operation.Answer;
import cortile.admin.operation.Caller;
import cortile.admin.operation.Field;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationException;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanInfo;
import javax.management.NotificationBroadcasterSupport;

/**
 * A group of operations as a management bean. What is read without parameters is an attribute, too. Thread-safe.
 *
 * <p>Exceptions are the platform's own: a client has none of our classes.
 */
public final class GroupBean extends NotificationBroadcasterSupport implements DynamicMBean {

    private static final long PATIENCE_SECONDS = 60;

    private final Administration administration;
    private final OperationGroup group;
    private final Supplier<Caller> caller;
    private final Map<String, OpenShape> shapes = new LinkedHashMap<>();
    private final Map<String, AttributeSource> attributes = new LinkedHashMap<>();
    private final MBeanInfo info;

    /**
     * An attribute, and where it comes from.
     *
     * @param field which value of the record; -1 for the whole answer
     */
    record AttributeSource(Operation operation, String name, String sentence, int field) {}

    /** @param caller who is calling on this thread */
    public GroupBean(Administration administration, OperationGroup group, Supplier<Caller> caller) {
        this.administration = administration;
        this.group = group;
        this.caller = caller;
        for (Operation operation : group.operations()) {
            shapes.put(operation.name(), new OpenShape(operation.fullName(), operation.sentence(), operation.shape()));
            if (!operation.changes() && operation.parameters().stream().noneMatch(Parameter::required)) {
                addAttributes(operation);
            }
        }
        this.info = GroupInfo.of(group, shapes, attributes.values());
    }

    private void addAttributes(Operation operation) {
        List<Field> fields = operation.shape().fields();
        if (operation.shape().kind() == Shape.Kind.TABLE) {
            String name = capitalized(operation.name().equals("list") ? group.name() : operation.name());
            attributes.put(name, new AttributeSource(operation, name, operation.sentence(), -1));
        }
        for (int i = 0; operation.shape().kind() == Shape.Kind.RECORD && i < fields.size(); i++) {
            String name = capitalized(fields.get(i).name());
            attributes.put(
                    name, new AttributeSource(operation, name, fields.get(i).sentence(), i));
        }
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return info;
    }

    @Override
    public Object getAttribute(String name) throws AttributeNotFoundException {
        AttributeSource source = attributes.get(name);
        if (source == null) {
            throw new AttributeNotFoundException("There is no attribute " + name + ".");
        }
        Answer answer = answer(source.operation(), Map.of());
        return source.field() < 0
                ? shape(source.operation()).value(answer)
                : OpenShape.value(((Answer.Row) answer).values().get(source.field()));
    }

    private OpenShape shape(Operation operation) {
        return Objects.requireNonNull(shapes.get(operation.name()));
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        AttributeList list = new AttributeList();
        for (String name : names) {
            readable(name).ifPresent(value -> list.add(new Attribute(name, value)));
        }
        return list;
    }

    /** What cannot be read is left out: the contract of reading several. */
    private Optional<Object> readable(String name) {
        try {
            return Optional.of(getAttribute(name));
        } catch (AttributeNotFoundException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException("Nothing can be set here: use the operations.");
    }

    @Override
    public AttributeList setAttributes(AttributeList set) {
        return new AttributeList();
    }

    @Override
    public Object invoke(String name, Object[] values, String[] signature) {
        Operation operation = group.operation(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no operation " + name + "."));
        List<Parameter> parameters = operation.parameters();
        Map<String, String> written = new LinkedHashMap<>();
        for (int i = 0; values != null && i < values.length && i < parameters.size(); i++) {
            if (values[i] != null) {
                written.put(parameters.get(i).name(), String.valueOf(values[i]));
            }
        }
        return shape(operation).value(answer(operation, written));
    }

    private Answer answer(Operation operation, Map<String, String> written) {
        try {
            return administration
                    .perform(caller.get(), operation, written)
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            OperationException told = Administration.expected(e.getCause() == null ? e : e.getCause());
            throw switch (told.reason()) {
                case UNKNOWN_OPERATION, WRONG_ARGUMENT, NOT_FOUND -> new IllegalArgumentException(told.sentence());
                case FORBIDDEN -> new SecurityException(told.sentence());
                case REFUSED, UNAVAILABLE -> new IllegalStateException(told.sentence());
            };
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    operation.fullName() + " takes longer than " + PATIENCE_SECONDS + " seconds; it goes on.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(operation.fullName() + " was interrupted.");
        }
    }
}
