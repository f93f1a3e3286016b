package cortile.server;

import cortile.core.settings.ManagementSettings;
import cortile.core.settings.Setting;
import cortile.core.settings.Settings;
import cortile.server.console.Texts;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries whether the server could listen where it is told to, so that a wrong host or a busy port is known in an
 * instant and not after the container's start. Confined to the calling thread.
 */
final class PortCheck {

    private record Wanted(String name, Setting setting, String host, int port) {}

    private final Texts texts;

    PortCheck(Texts texts) {
        this.texts = texts;
    }

    /** One sentence about the first thing that is wrong, or nothing. */
    Optional<String> objection(Settings settings) {
        List<Wanted> all = wanted(settings);
        try {
            InetAddress address = InetAddress.getByName(settings.host());
            return twice(all).or(() -> firstRefused(settings.host(), address, all));
        } catch (UnknownHostException e) {
            return Optional.of(texts.text("host.unknown", settings.host()));
        }
    }

    private static List<Wanted> wanted(Settings settings) {
        List<Wanted> all = new ArrayList<>();
        settings.ports()
                .forEach((endpoint, port) ->
                        all.add(new Wanted(endpoint.key(), endpoint.portSetting(), settings.host(), port)));
        ManagementSettings management = settings.management();
        management
                .consolePort()
                .ifPresent(
                        port -> all.add(new Wanted("console", Setting.CONSOLE_PORT, management.consoleHost(), port)));
        management
                .jmxPort()
                .ifPresent(port -> all.add(new Wanted("jmx", Setting.JMX_PORT, management.jmxHost(), port)));
        return all;
    }

    /** A port of that host that nobody has at this moment. */
    static int freePort(String host) {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return any.getLocalPort();
        } catch (IOException e) {
            return 0; // nobody can have one there: the container will say so
        }
    }

    private Optional<String> twice(List<Wanted> all) {
        List<Wanted> before = new ArrayList<>();
        for (Wanted wanted : all) {
            for (Wanted other : before) {
                if (wanted.port() != 0 && wanted.port() == other.port()) {
                    return Optional.of(sentence("port.twice", wanted, label(other)));
                }
            }
            before.add(wanted);
        }
        return Optional.empty();
    }

    private Optional<String> firstRefused(String host, InetAddress address, List<Wanted> all) {
        // a port of its own choice first, as only an address of another machine is refused then
        try (ServerSocket any = new ServerSocket(0, 1, address)) {
            return all.stream()
                    .map(wanted -> wanted.host().equals(host) ? refused(any.getInetAddress(), wanted) : refused(wanted))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IOException e) {
            return Optional.of(texts.text("host.foreign", host, address.getHostAddress()));
        }
    }

    private Optional<String> refused(Wanted wanted) {
        try {
            return refused(InetAddress.getByName(wanted.host()), wanted);
        } catch (UnknownHostException e) {
            return Optional.of(sentence("port.refused", wanted, reason(e)));
        }
    }

    private Optional<String> refused(InetAddress address, Wanted wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as the server does: connections of the one before may still be closing
            socket.bind(new InetSocketAddress(address, wanted.port()));
            return Optional.empty();
        } catch (BindException e) {
            boolean busy = String.valueOf(e.getMessage()).contains("in use");
            return Optional.of(sentence(busy ? "port.busy" : "port.refused", wanted, reason(e)));
        } catch (IOException e) {
            return Optional.of(sentence("port.refused", wanted, reason(e)));
        }
    }

    private String sentence(String key, Wanted wanted, String more) {
        return texts.text(
                key,
                wanted.host(),
                String.valueOf(wanted.port()),
                label(wanted),
                wanted.setting().key(),
                more);
    }

    private String label(Wanted wanted) {
        return texts.text("endpoint." + wanted.name());
    }

    private static String reason(IOException e) {
        return String.valueOf(e.getMessage());
    }
}
