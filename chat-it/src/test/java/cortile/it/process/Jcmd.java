package cortile.it.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the JDK's diagnostic command tells of a JVM. */
public final class Jcmd {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Jcmd() {}

    /** Living objects of a class, after a collection. */
    public static int instances(ProcessHandle jvm, String type) throws IOException {
        // number, instances, bytes, class
        return run(jvm, "GC.class_histogram")
                .lines()
                .map(line -> line.strip().split("\\s+", -1))
                .filter(columns -> columns.length >= 4 && columns[3].equals(type))
                .mapToInt(columns -> Integer.parseInt(columns[1]))
                .sum();
    }

    /** The names and stacks of all threads. */
    public static String threads(ProcessHandle jvm) throws IOException {
        return run(jvm, "Thread.print");
    }

    private static String run(ProcessHandle jvm, String command) throws IOException {
        return Commands.run(PATIENCE, Map.of(), List.of(Build.jdkProgram("jcmd"), String.valueOf(jvm.pid()), command));
    }
}
