package cortile.server.console;

import cortile.server.container.Listener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said once the server runs: what listens where, how to join, how to stop. */
public final class Banner {

    private static final String TEXT_FOR_NETCAT = "venturi";

    private static final String TEXT_FOR_OPENSSL = "venturi-tls";

    private final Texts texts;

    private final List<String> managing;

    /** @param managing how the server is managed, in lines */
    public Banner(Texts texts, List<String> managing) {
        this.texts = texts;
        this.managing = List.copyOf(managing);
    }

    /**
     * All of it, in lines.
     *
     * @param fingerprint of the certificate, where there is one
     */
    public String of(String version, Duration startTime, List<Listener> listeners, Optional<String> fingerprint) {
        String seconds = String.format(Locale.ROOT, "%.1f", startTime.toMillis() / 1000.0);
        List<String> lines = new ArrayList<>();
        lines.add(texts.text("ready", version, seconds));
        listeners.forEach(listener -> lines.add(line(listener)));
        fingerprint.ifPresent(digits -> lines.addAll(List.of(texts.text("certificate"), "  " + digits)));
        lines.add("");
        lines.add(texts.text("join.desktop"));
        lines.addAll(joining(listeners, TEXT_FOR_NETCAT, "join.netcat"));
        lines.addAll(joining(listeners, TEXT_FOR_OPENSSL, "join.openssl"));
        lines.addAll(managing);
        lines.add(texts.text("stop"));
        return String.join(System.lineSeparator(), lines);
    }

    private String line(Listener listener) {
        return String.format("  %-22s %s", listener.address(), texts.text("dialect." + listener.name()));
    }

    private List<String> joining(List<Listener> listeners, String name, String key) {
        return listeners.stream()
                .filter(listener -> listener.name().equals(name))
                .map(listener -> texts.text(key, listener.reachableHost(), String.valueOf(listener.port())))
                .toList();
    }
}
