package cortile.history.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;

/**
 * Keeps databases from holding an application that has been undeployed.
 *
 * <p>What the JDK keeps for itself outlives an application: the threads it makes for asynchronous files, which inherit the
 * context class loader of whoever needed them first, and the drivers that register themselves. Stateless; any thread.
 */
public final class NothingLeftBehind {

    private static final Logger LOG = System.getLogger(NothingLeftBehind.class.getName());

    private NothingLeftBehind() {}

    /** The task, run with the JDK's own context class loader, so that threads made on the way inherit that one. */
    public static Runnable by(Runnable task) {
        return () -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            try {
                task.run();
            } finally {
                thread.setContextClassLoader(before);
            }
        };
    }

    /** Takes the drivers this application brought away; a program's own class path may need them again. */
    public static void deregisterDrivers() {
        ClassLoader own = NothingLeftBehind.class.getClassLoader();
        if (own == ClassLoader.getSystemClassLoader()) {
            return;
        }
        // Asking initializes our driver's class where another application has registered its own of the same name, and
        // ours
        // registers itself then: what is registered is only known when it is asked again.
        DriverManager.getDrivers();
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
            if (driver.getClass().getClassLoader() == own) {
                deregister(driver);
            }
        }
    }

    private static void deregister(Driver driver) {
        try {
            DriverManager.deregisterDriver(driver);
        } catch (SQLException | SecurityException e) {
            LOG.log(Level.WARNING, "The driver " + driver.getClass().getName() + " stays registered.", e);
        }
    }
}
