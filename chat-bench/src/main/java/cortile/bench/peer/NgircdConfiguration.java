package cortile.bench.peer;

import java.nio.file.Path;
import java.util.List;

/** ngIRCd without its throttle ({@code MaxPenaltyTime}), its limits and its questions to name servers. */
record NgircdConfiguration() implements InstalledPeer.Configuration {

    @Override
    public String file(Path directory, int port) {
        return """
                [Global]
                Name = bench.localhost
                Info = bench
                AdminEMail = admin@bench.localhost
                Listen = 127.0.0.1
                Ports = %d
                MotdPhrase = bench
                ServerUID = root
                ServerGID = root
                [Limits]
                MaxConnections = 0
                MaxConnectionsIP = 0
                MaxJoins = 0
                MaxNickLength = 20
                MaxPenaltyTime = 0
                PingTimeout = 3600
                PongTimeout = 3600
                [Options]
                DNS = no
                Ident = no
                PAM = no
                """.formatted(port);
    }

    @Override
    public List<String> words(String file) {
        return List.of("--nodaemon", "--config", file);
    }
}
