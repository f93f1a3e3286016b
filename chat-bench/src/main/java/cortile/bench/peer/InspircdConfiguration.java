package cortile.bench.peer;

import java.nio.file.Path;
import java.util.List;

/** InspIRCd without fake lag, flood limits and questions to name servers, and with queues for a storm of joins. */
record InspircdConfiguration() implements InstalledPeer.Configuration {

    @Override
    public String file(Path directory, int port) {
        return """
                <server name="bench.localhost" description="bench" id="00B" network="bench">
                <admin name="bench" nick="bench" email="admin@bench.localhost">
                <bind address="127.0.0.1" port="%d" type="clients">
                <connect name="bench" allow="*" timeout="120" pingfreq="1h" fakelag="off" threshold="1000000000"
                  commandrate="1000000000" hardsendq="134217728" softsendq="134217728" recvq="1048576"
                  localmax="100000" globalmax="100000" limit="100000" maxchans="100"
                  resolvehostnames="no" useident="no" maxconnwarn="off">
                <class name="none"><type name="none" classes="none">
                <options syntaxhints="no" announcets="no">
                <performance softlimit="100000" somaxconn="4096" nouserdns="yes" quietbursts="yes" clonesonconnect="no">
                <security announceinvites="none">
                <pid file="%s">
                <files motd="%s">
                """.formatted(port, directory.resolve("pid"), directory.resolve("conf"));
    }

    @Override
    public List<String> words(String file) {
        return List.of("--nofork", "--runasroot", "--config", file);
    }
}
