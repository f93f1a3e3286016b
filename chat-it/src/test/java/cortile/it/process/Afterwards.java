package cortile.it.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ends what the tests started and did not end, when their JVM ends: after Ctrl-C, for instance. Thread-safe. */
public final class Afterwards {

    private static final Set<ProcessHandle> STARTED = startedOnes();

    private Afterwards() {}

    private static Set<ProcessHandle> startedOnes() {
        Set<ProcessHandle> started = ConcurrentHashMap.newKeySet();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> started.forEach(ProcessHandle::destroyForcibly), "end what was started"));
        return started;
    }

    /** This process does not outlive the tests. */
    public static void end(ProcessHandle process) {
        STARTED.add(process);
        process.onExit().thenAccept(STARTED::remove);
    }
}
