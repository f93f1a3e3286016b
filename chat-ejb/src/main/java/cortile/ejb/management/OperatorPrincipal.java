package cortile.ejb.management;

import cortile.admin.operation.Level;
import java.security.Principal;

/** An operator who has signed in over remote JMX. Immutable. */
public record OperatorPrincipal(String name, Level level) implements Principal {
    @Override
    public String getName() {
        return name;
    }
}
