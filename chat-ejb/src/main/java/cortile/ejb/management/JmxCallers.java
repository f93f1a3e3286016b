package cortile.ejb.management;

import cortile.admin.operation.Caller;
import cortile.admin.operation.Level;
import java.security.AccessController;
import java.util.Optional;
import javax.security.auth.Subject;

/** Who calls a management bean. Stateless. */
public final class JmxCallers {

    /** Whoever the operating system lets attach to the process, which may do everything to it already. */
    private static final Caller LOCAL = new Caller("local JMX", Level.ADMIN, "jmx");

    private JmxCallers() {}

    /** The caller on this thread. */
    public static Caller current() {
        return operator()
                .map(operator -> new Caller(operator.name(), operator.level(), "remote jmx"))
                .orElse(LOCAL);
    }

    /** Whether an operator calls from another machine. */
    public static boolean isRemote() {
        return operator().isPresent();
    }

    @SuppressWarnings("removal") // what takes its place comes with Java 18
    private static Optional<OperatorPrincipal> operator() {
        Subject subject = Subject.getSubject(AccessController.getContext());
        return subject == null
                ? Optional.empty()
                : subject.getPrincipals(OperatorPrincipal.class).stream().findFirst();
    }
}
