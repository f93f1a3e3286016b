package cortile.core.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the server is run from outside. Immutable.
 *
 * @param consolePort of the console, REST, health and metrics; empty for none
 * @param consoleHost where that port is opened
 * @param consoleOrigin scheme, host and port browsers see where a reverse proxy is in front
 * @param jmxPort of JMX for other machines; empty for none
 * @param jmxHost where that port is opened
 */
public record ManagementSettings(
        OptionalInt consolePort,
        String consoleHost,
        Optional<URI> consoleOrigin,
        MetricsAccess metrics,
        OptionalInt jmxPort,
        String jmxHost) {

    public ManagementSettings {
        if (consolePort.isPresent() && consoleOrigin.isEmpty() && !isLoopback(consoleHost)) {
            throw new SettingException("The setting " + Setting.CONSOLE_HOST.key() + " is \"" + consoleHost
                    + "\", which other machines reach in the open: put a reverse proxy that encrypts in front and name it"
                    + " with " + Setting.CONSOLE_ORIGIN.key() + ", or leave it at "
                    + Setting.CONSOLE_HOST.defaultValue() + ".");
        }
    }

    private static boolean isLoopback(String host) {
        String written = host.toLowerCase(Locale.ROOT);
        return written.equals("localhost") || written.equals("::1") || written.matches("127(\\.\\d{1,3}){3}");
    }

    /**
     * Scheme, host and port of what is written.
     *
     * @throws IllegalArgumentException where it is not encrypted, or has more than these
     */
    static URI origin(String written) {
        URI origin = URI.create(written.endsWith("/") ? written.substring(0, written.length() - 1) : written);
        boolean plain = "https".equalsIgnoreCase(origin.getScheme())
                && origin.getHost() != null
                && origin.getRawPath().isEmpty()
                && origin.getRawQuery() == null
                && origin.getRawUserInfo() == null;
        if (!plain) {
            throw new IllegalArgumentException("no origin");
        }
        return origin;
    }
}
