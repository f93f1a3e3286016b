package cortile.server.console;

import cortile.server.container.Listener;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said once the server runs: what listens where, how to join, how to stop. */
public final class Banner {

    private static final String TEXT_FOR_NETCAT = "venturi";

    private final Texts texts;

    public Banner(Texts texts) {
        this.texts = texts;
    }

    public String of(String version, Duration startTime, List<Listener> listeners) {
        String seconds = String.format(Locale.ROOT, "%.1f", startTime.toMillis() / 1000.0);
        String places = listeners.stream().map(this::line).collect(Collectors.joining(System.lineSeparator()));
        return String.join(
                System.lineSeparator(), texts.text("ready", version, seconds), places, "", joining(listeners));
    }

    private String line(Listener listener) {
        return String.format("  %-22s %s", listener.address(), texts.text("dialect." + listener.name()));
    }

    private String joining(List<Listener> listeners) {
        String netcat = listeners.stream()
                .filter(listener -> listener.name().equals(TEXT_FOR_NETCAT))
                .map(listener -> texts.text("join.netcat", listener.reachableHost(), String.valueOf(listener.port())))
                .collect(Collectors.joining());
        return String.join(System.lineSeparator(), texts.text("join.desktop"), netcat, texts.text("stop"));
    }
}
