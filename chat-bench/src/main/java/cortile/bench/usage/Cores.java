package cortile.bench.usage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which core the server has and which the generator, so that neither takes the other's time. Immutable. */
public final class Cores {

    private static final String SERVER_CORE = "0";
    private static final String GENERATOR_CORE = "1";

    private final Optional<String> taskset;

    private Cores(Optional<String> taskset) {
        this.taskset = taskset;
    }

    /** Everybody wherever the system puts them. */
    public static Cores free() {
        return new Cores(Optional.empty());
    }

    /** A core each, where the machine has two and {@code taskset}. */
    public static Cores pinned() {
        return Runtime.getRuntime().availableProcessors() < 2 ? free() : new Cores(Programs.find("taskset"));
    }

    public boolean arePinned() {
        return taskset.isPresent();
    }

    /** The command, kept on the server's core. */
    public List<String> onServerCore(List<String> command) {
        List<String> words = new ArrayList<>();
        taskset.ifPresent(path -> words.addAll(List.of(path, "-c", SERVER_CORE)));
        words.addAll(command);
        return words;
    }

    /** Keeps this process, with the threads it has by now and will have, on the generator's core. */
    public void keepThisOnGeneratorCore() throws IOException {
        if (taskset.isPresent()) {
            String pid = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder(taskset.get(), "-a", "-c", "-p", GENERATOR_CORE, pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        }
    }

    @Override
    public String toString() {
        return arePinned() ? "server on core " + SERVER_CORE + ", generator on core " + GENERATOR_CORE : "not pinned";
    }
}
