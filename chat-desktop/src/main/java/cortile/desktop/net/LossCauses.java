package cortile.desktop.net;

import cortile.desktop.model.LossCause;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** What an I/O failure means to a person. Stateless. */
final class LossCauses {

    private LossCauses() {}

    static LossCause of(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return LossCause.UNKNOWN_HOST;
        }
        if (failure instanceof SocketTimeoutException) {
            return LossCause.CONNECT_TIMEOUT;
        }
        if (failure instanceof NoRouteToHostException) {
            return LossCause.UNREACHABLE;
        }
        if (failure instanceof ConnectException) {
            return ofConnect(String.valueOf(failure.getMessage()));
        }
        return LossCause.BROKEN;
    }

    private static LossCause ofConnect(String message) {
        // The class alone does not tell these apart.
        if (message.contains("timed out")) {
            return LossCause.CONNECT_TIMEOUT;
        }
        return message.contains("unreachable") ? LossCause.UNREACHABLE : LossCause.CONNECTION_REFUSED;
    }
}
