package cortile.tcp.jmx;

import cortile.admin.operator.Operators;
import cortile.admin.operator.SignIn;
import cortile.ejb.management.OperatorPrincipal;
import java.rmi.server.RemoteServer;
import java.rmi.server.ServerNotActiveException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.management.remote.JMXAuthenticator;
import javax.security.auth.Subject;

/** Lets operators in by name and password, as often as anywhere else. Thread-safe. */
final class OperatorsOnly implements JMXAuthenticator {

    private static final long PATIENCE_SECONDS = 30;

    private final Operators operators;

    OperatorsOnly(Operators operators) {
        this.operators = operators;
    }

    @Override
    public Subject authenticate(Object credentials) {
        if (!(credentials instanceof String[] pair) || pair.length != 2 || pair[0] == null || pair[1] == null) {
            throw new SecurityException("Give an operator's name and password.");
        }
        SignIn outcome = proved(pair[0], pair[1]);
        if (outcome instanceof SignIn.Welcome welcome) {
            return new Subject(
                    true, Set.of(new OperatorPrincipal(welcome.name(), welcome.level())), Set.of(), Set.of());
        }
        throw new SecurityException(
                outcome instanceof SignIn.Later
                        ? "Too many tries: wait half a minute."
                        : "Name and password do not go together.");
    }

    private SignIn proved(String name, String password) {
        try {
            return operators
                    .signIn(name, password, RemoteServer.getClientHost())
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | ServerNotActiveException e) {
            return new SignIn.Later();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SignIn.Later();
        }
    }
}
