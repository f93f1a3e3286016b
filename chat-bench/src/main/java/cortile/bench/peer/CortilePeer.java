package cortile.bench.peer;

import cortile.bench.protocol.Protocol;
import cortile.bench.usage.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The packaged server, started as the start script does.
 *
 * @param portOption of the dialect that is spoken
 * @param durability when a message counts as stored
 */
record CortilePeer(Path home, String name, Protocol protocol, String portOption, String durability) implements Peer {

    private static final String JAR = "chat-micro/target/cortile-server.jar";
    private static final List<String> PORT_OPTIONS = List.of("--venturi-port", "--baiocchi-port", "--native-port");

    @Override
    public int joinsAtOnce() {
        return 64;
    }

    @Override
    public Optional<String> absence() {
        return Files.exists(home.resolve(JAR))
                ? Optional.empty()
                : Optional.of(home.resolve(JAR) + " is not built: run ./chat bench, or mvn package");
    }

    @Override
    public List<String> command(Path directory, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(Programs.java(), "@" + home.resolve("config/server.jvm")));
        command.addAll(Archive.options(home.resolve(JAR)));
        command.addAll(List.of(
                "-jar",
                home.resolve(JAR).toString(),
                "--data=" + directory.resolve("data"),
                "--durability=" + durability,
                "--rate-limit=off",
                "--history-shown=0",
                "--max-connections=20000",
                "--native-tls-port=off",
                "--console-port=0"));
        for (String option : PORT_OPTIONS) {
            command.add(option + "=" + (option.equals(portOption) ? port : 0));
        }
        return command;
    }
}
