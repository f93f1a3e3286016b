package cortile.bench.peer;

import java.nio.file.Path;
import java.util.List;

/** nats-server as it comes, which has no throttle, but for asking clients whether they are alive. */
record NatsConfiguration() implements InstalledPeer.Configuration {

    @Override
    public String file(Path directory, int port) {
        return """
                listen: "127.0.0.1:%d"
                max_connections: 100000
                ping_interval: "1h"
                """.formatted(port);
    }

    @Override
    public List<String> words(String file) {
        return List.of("--config", file);
    }
}
