package cortile.bench.usage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one process uses, by its number. Stateless; what cannot be read is 0. */
public record ProcessUsage(long pid) {

    /** What the kernel counts CPU time in, for user space; the same on every Linux there is. */
    private static final double TICKS_PER_SECOND = 100;

    /** User and system time are the 14th and 15th field; these two count from the third, behind the name. */
    private static final int USER_FIELD = 11;

    private static final int SYSTEM_FIELD = 12;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** The process this is. */
    public static ProcessUsage ofThis() {
        return new ProcessUsage(ProcessHandle.current().pid());
    }

    /** Seconds of CPU since the process began, its own and the kernel's for it. */
    public double cpuSeconds() {
        String stat = read(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return fields.length <= SYSTEM_FIELD
                ? 0
                : (Long.parseLong(fields[USER_FIELD]) + Long.parseLong(fields[SYSTEM_FIELD])) / TICKS_PER_SECOND;
    }

    /** Bytes of its memory that are resident. */
    public long residentBytes() {
        Matcher found = RESIDENT.matcher(read(Path.of("/proc/" + pid + "/status")));
        return found.find() ? Long.parseLong(found.group(1)) * 1024 : 0;
    }

    /** Seconds of CPU all processes have used since the machine began. */
    public static double machineSeconds() {
        String[] fields =
                read(Path.of("/proc/stat")).lines().findFirst().orElse("").split(" +", -1);
        double ticks = 0;
        for (int i : new int[] {1, 2, 3, 6, 7}) { // user, nice, system, interrupts; not idle, not waiting for disks
            ticks += i < fields.length ? Double.parseDouble(fields[i]) : 0;
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** How many files and sockets this process may have open; empty where nobody says. */
    public static Optional<Long> openFileLimit() {
        return read(Path.of("/proc/self/limits"))
                .lines()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.split(" {2,}", -1)[1])
                .map(word -> word.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(word))
                .findFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // another system than Linux, or the process has ended
        }
    }
}
