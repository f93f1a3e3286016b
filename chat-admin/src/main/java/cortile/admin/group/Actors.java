package cortile.admin.group;

import cortile.admin.operation.Caller;
import cortile.core.audit.Actor;

/** Callers, as the chat knows them. Stateless. */
public final class Actors {

    private Actors() {}

    public static Actor of(Caller caller) {
        return Actor.operator(caller.name(), caller.way());
    }
}
