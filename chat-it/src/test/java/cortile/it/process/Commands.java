package cortile.it.process;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that are run to their end for what they say. */
public final class Commands {

    private Commands() {}

    /**
     * Runs a program.
     *
     * @return its output and complaints
     * @throws IOException if it fails or takes too long, with what it said
     */
    public static String run(Duration patience, Map<String, String> environment, List<String> command)
            throws IOException {
        Path said = Files.createTempFile(Build.directory(), "command", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Build.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            boolean succeeded = succeeds(builder.start(), patience);
            String text = Files.readString(said, Charset.defaultCharset());
            if (!succeeded) {
                throw new IOException(command + " failed or took too long; it said: " + text);
            }
            return text;
        } finally {
            Files.delete(said);
        }
    }

    private static boolean succeeds(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
