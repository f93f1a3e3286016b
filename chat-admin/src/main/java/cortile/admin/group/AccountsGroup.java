package cortile.admin.group;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Field;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Shape;
import cortile.core.directory.Account;
import cortile.core.hub.Hub;
import java.util.Comparator;

/** {@code accounts}: whose names are reserved. */
public final class AccountsGroup {

    private static final String NAME = "accounts";

    private final Hub hub;

    public AccountsGroup(Hub hub) {
        this.hub = hub;
    }

    public OperationGroup group() {
        return OperationGroup.of(NAME, "Registered names and whose they are", list());
    }

    private Operation list() {
        return Operation.reads(NAME, "list", "Shows every account, by name")
                .answering(Shape.table(
                        Field.text("name", "The registered name"),
                        Field.text("person", "The person's id, which no name changes"),
                        Field.time("since", "When it was registered")))
                .doingAtOnce(nothing -> new Answer.Table(hub.services().accounts().all().stream()
                        .sorted(Comparator.comparing(Account::name))
                        .map(account -> Answer.Row.of(account.name(), account.person(), account.createdAt()))
                        .toList()));
    }
}
