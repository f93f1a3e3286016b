package cortile.bench.peer;

import cortile.bench.protocol.Protocol;
import cortile.bench.usage.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server of somebody else's that is installed here, with a configuration of ours. */
record InstalledPeer(String name, Protocol protocol, int joinsAtOnce, Configuration configuration) implements Peer {

    /** How it is told what to do. */
    interface Configuration {

        /** What is written into the file {@code conf}. */
        String file(Path directory, int port);

        /** The words behind the program's name. */
        List<String> words(String file);
    }

    @Override
    public Optional<String> absence() {
        return Programs.find(name).isPresent()
                ? Optional.empty()
                : Optional.of(name + " is not installed here (Debian package: " + name + ")");
    }

    @Override
    public List<String> command(Path directory, int port) throws IOException {
        Path file = Files.writeString(directory.resolve("conf"), configuration.file(directory, port));
        List<String> words = new ArrayList<>(List.of(Programs.find(name).orElse(name)));
        words.addAll(configuration.words(file.toString()));
        return words;
    }
}
