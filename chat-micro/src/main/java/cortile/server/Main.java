package cortile.server;

import cortile.server.console.Console;
import cortile.server.log.Logging;

/** The entry point of {@code cortile-server.jar}. */
public final class Main {

    private Main() {}

    /** Starts the server and returns, leaving the container's threads at work; or ends the JVM with a code above 0. */
    public static void main(String[] arguments) {
        Logging.chooseManager();
        int code = StartCommand.execute(Console.standard(), arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
