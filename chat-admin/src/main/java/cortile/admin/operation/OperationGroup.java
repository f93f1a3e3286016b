package cortile.admin.operation;

import java.util.List;
import java.util.Optional;

/**
 * Operations about one thing. Immutable.
 *
 * @param name one lower-case word
 * @param sentence what they are about, for people
 */
public record OperationGroup(String name, String sentence, List<Operation> operations) {

    public OperationGroup {
        operations = List.copyOf(operations);
        for (Operation operation : operations) {
            if (!operation.group().equals(name)) {
                throw new IllegalArgumentException(operation.fullName() + " is not of the group " + name);
            }
        }
    }

    public static OperationGroup of(String name, String sentence, Operation... operations) {
        return new OperationGroup(name, sentence, List.of(operations));
    }

    public Optional<Operation> operation(String wanted) {
        return operations.stream()
                .filter(operation -> operation.name().equals(wanted))
                .findFirst();
    }
}
