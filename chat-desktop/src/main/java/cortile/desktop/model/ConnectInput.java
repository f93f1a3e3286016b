package cortile.desktop.model;

import cortile.protocol.text.Nickname;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote into the connect form or on the command line, unchecked.
 *
 * <p>As in the original client a missing or invalid server or port is replaced by its default; each replacement is
 * told, because connecting somewhere else in silence would be a trap. Immutable.
 *
 * @param encrypted whether what is said is to be encrypted
 */
public record ConnectInput(String host, String port, String name, boolean encrypted) {

    /** Nothing, as before the first connection. */
    public static final ConnectInput NONE = new ConnectInput("", "", "", false);

    /** What is written where nothing is said of encryption: as is usual there. */
    public static ConnectInput usual(String host, String port, String name) {
        ConnectInput split = new ConnectInput(host, port, name, false).splitHostAndPort();
        boolean here = !HOST.matcher(split.host.strip()).matches();
        String server = here ? Endpoint.DEFAULT.host() : split.host;
        int number = portOf(split.port.strip()).orElse(0);
        return new ConnectInput(host, port, name, Endpoint.usuallyEncrypted(server, number));
    }

    /** What leads to this server. */
    public static ConnectInput of(Endpoint endpoint, String name) {
        return new ConnectInput(endpoint.host(), Integer.toString(endpoint.port()), name, endpoint.encrypted());
    }

    ConnectInput withName(String other) {
        return new ConnectInput(host, port, other, encrypted);
    }

    ConnectInput withEncryption(boolean wanted) {
        return new ConnectInput(host, port, name, wanted);
    }

    /** A part of the form. */
    public enum Field {
        HOST,
        PORT
    }

    /**
     * A default that took the place of what was written.
     *
     * @param written empty where nothing was
     */
    public record Substitution(Field field, String written, String used) {}

    /** What the input comes to. */
    public record Checked(Target target, List<Substitution> substitutions, Optional<Nickname.Problem> nameProblem) {
        public Checked {
            substitutions = List.copyOf(substitutions);
        }
    }

    private static final Pattern HOST_AND_PORT = Pattern.compile("\\[?([^\\[\\]]*?)]?:(\\d{1,5})");
    private static final Pattern BARE_IPV6 = Pattern.compile("[^\\[]*:[^\\[]*:.*");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._:%-]{1,253}");
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");
    private static final int MAX_PORT = 65_535;

    /** The input with its blanks stripped, defaults put in and the name tidied. */
    public Checked check() {
        ConnectInput input = splitHostAndPort();
        List<Substitution> substitutions = new ArrayList<>();
        String usedHost = input.host.strip();
        if (!HOST.matcher(usedHost).matches()) {
            substitutions.add(new Substitution(Field.HOST, usedHost, Endpoint.DEFAULT.host()));
            usedHost = Endpoint.DEFAULT.host();
        }
        String writtenPort = input.port.strip();
        int usedPort = portOf(writtenPort).orElse(Endpoint.defaultPort(encrypted));
        if (portOf(writtenPort).isEmpty()) {
            substitutions.add(new Substitution(Field.PORT, writtenPort, Integer.toString(usedPort)));
        }
        String tidyName = Nickname.tidy(name);
        Target target = new Target(new Endpoint(usedHost, usedPort, encrypted), tidyName);
        return new Checked(target, substitutions, Nickname.problemOf(tidyName));
    }

    /** People paste {@code host:port} into the server field. */
    private ConnectInput splitHostAndPort() {
        Matcher both = HOST_AND_PORT.matcher(host.strip());
        boolean pasted = both.matches() && !BARE_IPV6.matcher(host.strip()).matches();
        return pasted ? new ConnectInput(both.group(1), both.group(2), name, encrypted) : this;
    }

    private static Optional<Integer> portOf(String written) {
        if (!PORT.matcher(written).matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(written);
        return port >= 1 && port <= MAX_PORT ? Optional.of(port) : Optional.empty();
    }
}
