package cortile.bench.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/** Where {@code ./chat bench} begins. */
public final class BenchMain {

    private BenchMain() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        String given = Optional.ofNullable(System.getProperty("cortile.home")).orElse(".");
        Path home = Path.of(given).toAbsolutePath().normalize();
        int exitCode = new CommandLine(new BenchCommand(home, out))
                .addSubcommand(new StartCommand(home, out))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof IOException) {
                        command.getErr().println(failure.getMessage());
                        return 1;
                    }
                    throw failure;
                })
                .execute(arguments);
        System.exit(exitCode);
    }
}
