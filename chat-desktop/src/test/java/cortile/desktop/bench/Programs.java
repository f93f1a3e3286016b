package cortile.desktop.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program, and trials of it, as processes with the options {@code ./chat desktop} uses.
 *
 * @param home the project's directory
 */
record Programs(Path home) {

    private static final int PATIENCE_SECONDS = 120;

    /** Starts the program; it goes to this server at once. */
    Process desktop(int port) throws IOException {
        return builder(
                        "-jar",
                        jar().toString(),
                        "127.0.0.1",
                        String.valueOf(port),
                        "--name",
                        "anna",
                        "--lang",
                        "en",
                        "--theme",
                        "light")
                .start();
    }

    /** Runs a trial to its end and gives what it told. */
    String trial(Trial trial) throws IOException, InterruptedException {
        String classes = home.resolve("chat-desktop/target/test-classes") + File.pathSeparator + jar();
        ProcessBuilder builder = builder("-cp", classes, Trial.class.getName(), trial.name());
        Path told = Files.createTempFile("cortile-bench", ".out");
        try {
            Process process = builder.redirectOutput(told.toFile()).start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String text = Files.readString(told, UTF_8);
            if (!ended || process.exitValue() != 0) {
                throw new IOException("the trial " + trial + " failed or took too long; it said: " + text);
            }
            return text;
        } finally {
            Files.delete(told);
        }
    }

    private Path jar() {
        return home.resolve("chat-desktop/target/cortile-desktop.jar");
    }

    private ProcessBuilder builder(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + home.resolve("config/desktop.jvm"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Nothing remembered from the last time, and nothing of the user's own.
        Path settings = Files.createTempDirectory("cortile-bench");
        settings.toFile().deleteOnExit();
        builder.environment().put("XDG_CONFIG_HOME", settings.toString());
        return builder;
    }
}
