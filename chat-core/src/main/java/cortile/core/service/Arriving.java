package cortile.core.service;

import cortile.core.delivery.RoomEncoder;
import cortile.core.directory.Account;
import cortile.core.rooms.HostedRoom;
import cortile.core.session.SessionNews;
import cortile.protocol.text.Nickname;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * As whom somebody wants to come in, and how.
 *
 * @param name the name wanted; null where an account or a token says it
 * @param account the account whose owner it has proved to be; null for none
 * @param token given in an earlier stay; null for none
 * @param encoders how each room will be told to it
 * @param news hears what no room tells
 * @param resumes whether its place is kept for a while when the connection is lost
 * @param oneRoom whether it is in one room at a time, conversations of two besides, wherever its person is
 */
public record Arriving(
        @Nullable Nickname name,
        @Nullable Account account,
        @Nullable String token,
        Function<HostedRoom, RoomEncoder> encoders,
        SessionNews news,
        boolean resumes,
        boolean oneRoom) {

    /** A guest by name who has no token. */
    public static Arriving guest(Nickname name, Function<HostedRoom, RoomEncoder> encoders, SessionNews news) {
        return new Arriving(name, null, null, encoders, news, false, false);
    }
}
