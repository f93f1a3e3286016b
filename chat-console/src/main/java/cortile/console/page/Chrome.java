package cortile.console.page;

import cortile.admin.operation.Caller;
import cortile.admin.operation.OperationGroup;
import cortile.console.session.ConsoleSession.Flash;
import cortile.console.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page of somebody who has signed in has round it. Immutable.
 *
 * @param groups those in which the operator may do something
 * @param here the page that is shown: a group's name, or {@code dashboard}
 * @param flash what is told once
 */
public record Chrome(
        Texts texts,
        Caller caller,
        String csrf,
        List<OperationGroup> groups,
        String here,
        @Nullable Flash flash) {}
