package cortile.ejb.management;

import cortile.admin.operation.Act;
import cortile.admin.operation.AuditTrail;
import java.lang.System.Logger.Level;

/** Writes every change into the log. Thread-safe. */
final class LoggedActs implements AuditTrail {

    private static final System.Logger LOG = System.getLogger("cortile.audit");

    @Override
    public void record(Act act) {
        LOG.log(
                Level.INFO,
                "{0} ({1}) asked for {2} {3}: {4}",
                act.caller().name(),
                act.caller().way(),
                act.operation(),
                act.arguments(),
                act.outcome());
    }
}
