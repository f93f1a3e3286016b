package cortile.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * {@code StartUp SERVER-FILE [STARTS [IDLE-SECONDS [JVM-OPTION...]]]}: starts the packaged server again and again and
 * prints what a start costs.
 *
 * <p>The first start unpacks the container and makes the database; it is printed, but is not in the medians. The JVM
 * options are those of {@code java}, such as {@code @config/server.jvm}.
 */
public final class StartUp {

    private static final int STARTS = 5;
    private static final int IDLE_SECONDS = 20;
    private static final double MEGA = 1e6;
    private static final double NANOS_IN_MILLI = 1e6;

    private final List<String> command;
    private final int idleSeconds;
    private final Path directory;

    private StartUp(List<String> command, int idleSeconds, Path directory) {
        this.command = command;
        this.idleSeconds = idleSeconds;
        this.directory = directory;
    }

    /** Measures, as the class says. */
    @SuppressWarnings("SystemOut") // a program for the terminal
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            System.err.println("usage: StartUp SERVER-FILE [STARTS [IDLE-SECONDS [JVM-OPTION...]]]");
            System.exit(2);
        }
        Locale.setDefault(Locale.ROOT);
        Path file = Path.of(arguments[0]).toAbsolutePath();
        int starts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : STARTS;
        int idle = arguments.length > 2 ? Integer.parseInt(arguments[2]) : IDLE_SECONDS;
        List<String> options = List.of(arguments).subList(Math.min(3, arguments.length), arguments.length);
        Path directory = Files.createTempDirectory("cortile-start-");
        new StartUp(command(file, options), idle, directory).run(file, starts);
    }

    private static List<String> command(Path file, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : options) {
            // the server's own directory is another one
            command.add(
                    option.startsWith("@") ? "@" + Path.of(option.substring(1)).toAbsolutePath() : option);
        }
        command.add("-jar");
        command.add(file.toString());
        return command;
    }

    @SuppressWarnings("SystemOut")
    private void run(Path file, int starts) throws IOException, InterruptedException {
        System.out.printf("file                       %8.1f MB%n", Files.size(file) / MEGA);
        System.out.printf("files of the server in     %s%n", directory);
        Sample first = start(0);
        System.out.printf(
                "first start of all         %8.2f s, processors %.2f s%n", first.seconds(), first.processorSeconds());
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            samples.add(start(idleSeconds));
        }
        System.out.printf("medians of %d starts        (smallest to largest)%n", starts);
        print("first accepted connection", "s", samples, Sample::seconds);
        print("processor time until then", "s", samples, Sample::processorSeconds);
        print("first message after that", "ms", samples, Sample::firstMessageMillis);
        print("memory after " + idleSeconds + " idle s", "MiB", samples, Sample::megabytes);
    }

    @SuppressWarnings("SystemOut")
    private static void print(String name, String unit, List<Sample> samples, ToDoubleFunction<Sample> figure) {
        System.out.printf(
                "%-26s %8.2f %-3s (%s)%n", name, Sample.median(samples, figure), unit, Sample.range(samples, figure));
    }

    private Sample start(int idle) throws IOException, InterruptedException {
        try (Server server = new Server(command, directory)) {
            double seconds = server.awaitConnection();
            double processor = server.processorSeconds();
            double message = firstMessage(server.nativePort());
            TimeUnit.SECONDS.sleep(idle);
            return new Sample(seconds, processor, message, server.residentMegabytes());
        }
    }

    private static double firstMessage(int port) throws IOException {
        long began = System.nanoTime();
        try (Peer anna = new Peer(port, "anna");
                Peer bruno = new Peer(port, "bruno")) {
            anna.say("the first words");
            anna.await("the first words");
            bruno.await("the first words");
        }
        return (System.nanoTime() - began) / NANOS_IN_MILLI;
    }
}
