package cortile.server.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sets up Java's logging, before the first logger is asked for. */
public final class Logging {

    private static final String MANAGER = "java.util.logging.manager";
    private static final String CONFIGURATION = "java.util.logging.config.file";

    private Logging() {}

    /** Chooses the log manager; has an effect only as the program's first act. */
    public static void chooseManager() {
        if (System.getProperty(MANAGER) == null) {
            System.setProperty(MANAGER, LastingLogManager.class.getName());
        }
    }

    /**
     * Writes the logging configuration into the directory and names it to Payara, which reads it when it starts.
     * A configuration chosen by the person who started the JVM stays.
     */
    public static void configure(Path directory, boolean verbose) throws IOException {
        if (System.getProperty(CONFIGURATION) != null) {
            return;
        }
        configure(directory, verbose ? "/config/logging-verbose.properties" : "/config/logging.properties");
        if (!verbose) {
            PayaraLogger.quieten();
        }
    }

    /** Has only warnings written, for a command that is done in a moment. */
    public static void configureForCommands(Path directory) throws IOException {
        if (System.getProperty(CONFIGURATION) == null) {
            configure(directory, "/config/logging-commands.properties");
        }
    }

    private static void configure(Path directory, String resource) throws IOException {
        Path file = directory.resolve("logging.properties");
        try (InputStream configuration = Logging.class.getResourceAsStream(resource)) {
            if (configuration == null) {
                throw new IOException("The server file has no " + resource);
            }
            Files.copy(configuration, file);
        }
        System.setProperty(CONFIGURATION, file.toString());
    }
}
