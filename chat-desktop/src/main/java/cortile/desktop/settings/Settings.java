package cortile.desktop.settings;

import cortile.desktop.model.ConnectInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered. Immutable.
 *
 * @param last what stood in the connect form last
 * @param servers where the user has been, the last one first
 * @param place where the window was
 */
public record Settings(
        ConnectInput last,
        List<ConnectInput> servers,
        Appearance appearance,
        Notifying notifying,
        Optional<WindowPlace> place) {

    public static final Settings NONE =
            new Settings(ConnectInput.NONE, List.of(), Appearance.NONE, Notifying.NONE, Optional.empty());

    /** How many servers are remembered. */
    static final int MOST_SERVERS = 8;

    public Settings {
        servers = List.copyOf(servers);
    }

    /** Remembers what stood in the form. */
    public Settings withLast(ConnectInput used) {
        return new Settings(used, servers, appearance, notifying, place);
    }

    /** Remembers where the user is, for the form and among the servers. */
    public Settings withServer(ConnectInput entered) {
        List<ConnectInput> all = new ArrayList<>(withoutServer(entered).servers);
        all.add(0, entered);
        List<ConnectInput> latest = all.subList(0, Math.min(MOST_SERVERS, all.size()));
        return new Settings(entered, latest, appearance, notifying, place);
    }

    /** Forgets the server, and who one was there. */
    public Settings withoutServer(ConnectInput server) {
        List<ConnectInput> others =
                servers.stream().filter(one -> !one.equals(server)).toList();
        return new Settings(last, others, appearance, notifying, place);
    }

    public Settings withTheme(ThemeChoice theme) {
        return with(appearance.withTheme(theme));
    }

    public Settings withTextSize(int textSize) {
        return with(appearance.withTextSize(textSize));
    }

    /** Has texts in this language; empty for the system's. */
    public Settings withLanguage(String language) {
        return with(appearance.withLanguage(language));
    }

    private Settings with(Appearance other) {
        return new Settings(last, servers, other, notifying, place);
    }

    public Settings with(Notifying other) {
        return new Settings(last, servers, appearance, other, place);
    }

    public Settings with(WindowPlace other) {
        return new Settings(last, servers, appearance, notifying, Optional.of(other));
    }
}
