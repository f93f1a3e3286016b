package cortile.tcp.server;

import cortile.core.settings.Settings;
import java.time.Duration;

/**
 * How every peer is treated.
 *
 * @param nameTimeout how long a connection may stay without a name
 * @param historyShown messages shown to a peer of lines when it enters; 0 for none
 * @param longestSilence after which a peer that answers when asked is taken for dead
 * @param writeTimeout how long a reader may be behind without a pause
 * @param idleTimeout how long a peer may say nothing; zero for ever
 */
public record PeerPolicy(
        Duration nameTimeout, int historyShown, Duration longestSilence, Duration writeTimeout, Duration idleTimeout) {

    /** Three times what is short enough not to be noticed by a person who waits for the others to be told. */
    public static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    public static PeerPolicy of(Settings settings) {
        return new PeerPolicy(
                settings.nameTimeout(),
                settings.historyShown(),
                LONGEST_SILENCE,
                settings.peers().writeTimeout(),
                settings.peers().idleTimeout());
    }
}
