package cortile.it.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a process listens on, by the kernel's own word; Linux only. */
public final class Sockets {

    private static final String LISTENING = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    /**
     * A socket others can reach.
     *
     * @param loopback whether only from this machine
     */
    public record Open(String protocol, boolean loopback, int port) {}

    private Sockets() {}

    /** Whether this machine tells. */
    public static boolean areTold() {
        return Files.isReadable(Path.of("/proc/self/net/tcp"));
    }

    /** TCP sockets that listen and UDP sockets that are bound. */
    public static List<Open> of(ProcessHandle process) throws IOException {
        Path directory = Path.of("/proc", String.valueOf(process.pid()));
        Set<String> inodes = inodes(directory.resolve("fd"));
        List<Open> open = new ArrayList<>();
        for (String protocol : List.of("tcp", "tcp6", "udp", "udp6")) {
            Path table = directory.resolve("net").resolve(protocol);
            if (Files.exists(table)) {
                collect(protocol, Files.readAllLines(table), inodes, open);
            }
        }
        return open;
    }

    private static Set<String> inodes(Path descriptors) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> links = Files.list(descriptors)) {
            for (Path link : links.toList()) {
                inodes.add(target(link).replaceAll("^socket:\\[(\\d+)]$", "$1"));
            }
        }
        return inodes;
    }

    private static String target(Path link) throws IOException {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (NoSuchFileException e) {
            return ""; // closed since it was listed
        }
    }

    /** Columns: number, local address, remote address, state, queues, timer, retransmissions, user, timeout, inode. */
    private static void collect(String protocol, List<String> table, Set<String> inodes, List<Open> open) {
        for (String line : table.subList(1, table.size())) {
            String[] columns = line.strip().split("\\s+", -1);
            boolean counts = protocol.startsWith("udp") || columns[3].equals(LISTENING);
            if (counts && inodes.contains(columns[9])) {
                String[] local = columns[1].split(":", -1);
                open.add(new Open(protocol, LOOPBACK.contains(local[0]), Integer.parseInt(local[1], 16)));
            }
        }
    }
}
