package cortile.desktop.model;

import java.util.List;
import java.util.Optional;

/** Why we believe that servers are who they say, also from earlier runs of the program. Does not block. */
public interface Certificates {

    /** Stands for a fingerprint where an authority of the system vouches for the server. */
    String AUTHORITY = "authority";

    /** The fingerprint the user has compared, or {@link #AUTHORITY}; nothing for a server we do not know. */
    Optional<String> of(Endpoint endpoint);

    /** Believes the server from now on. */
    void keep(Endpoint endpoint, String fingerprint);

    /** The servers that are believed, as {@code host:port}, by name. */
    List<String> servers();

    /** Knows this server no more: the next time it is asked for, the user is. */
    void forget(String server);
}
