package cortile.ejb.management;

import cortile.admin.group.Actors;
import cortile.admin.operation.Act;
import cortile.admin.operation.AuditTrail;
import cortile.core.service.AuditService;
import cortile.core.service.AuditService.Deed;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts what operators do into the chat's audit log, but for what the chat puts there itself. Thread-safe. */
record KeptActs(AuditService audit) implements AuditTrail {

    @Override
    public void record(Act act) {
        if (!act.keptBelow()) {
            // a log that fails says so itself
            var unused = audit.writeDown(Actors.of(act.caller()), deed(act));
        }
    }

    private static Deed deed(Act act) {
        String room = act.arguments().getOrDefault("room", "");
        String details = act.arguments().entrySet().stream()
                .filter(argument -> !argument.getKey().equals("room"))
                .sorted(Map.Entry.comparingByKey())
                .map(argument -> argument.getKey() + "=" + argument.getValue() + "; ")
                .collect(Collectors.joining());
        return new Deed(act.operation(), "", room, details + (act.done() ? "" : "not done: ") + act.outcome());
    }
}
