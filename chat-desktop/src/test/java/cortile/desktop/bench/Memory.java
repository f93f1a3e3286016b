package cortile.desktop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What of the machine's memory a process holds, by the kernel's own word; Linux only. Stateless. */
final class Memory {

    private static final double KIB_A_MIB = 1024;

    private Memory() {}

    static double residentMib(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_A_MIB)
                .findFirst()
                .orElseThrow();
    }
}
