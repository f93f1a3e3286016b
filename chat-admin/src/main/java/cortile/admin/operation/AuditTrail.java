package cortile.admin.operation;

/** Where every change asked for is written down. */
@FunctionalInterface
public interface AuditTrail {

    /** Called on the thread that did it, after it was done; must not block or throw. */
    void record(Act act);
}
