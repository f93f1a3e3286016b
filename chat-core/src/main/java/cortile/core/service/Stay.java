package cortile.core.service;

import cortile.core.session.Seat;
import java.util.List;

/**
 * What somebody has come into.
 *
 * @param token to come back with, after the connection was lost
 * @param seats the lobby first
 */
public record Stay(String token, List<Seat> seats) {

    public Stay {
        seats = List.copyOf(seats);
    }
}
