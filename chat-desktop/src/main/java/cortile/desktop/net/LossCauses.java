package cortile.desktop.net;

import cortile.desktop.model.LossCause;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;

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

    /** What it means that two did not come to shake hands. */
    static LossCause ofHandshake(IOException failure) {
        LossCause cause = of(failure);
        // Who speaks no TLS sends something else, or hangs up at what it reads.
        return cause == LossCause.BROKEN ? LossCause.NOT_ENCRYPTED : cause;
    }

    /** The fingerprint of the certificate that was not believed, where that is what failed. */
    static Optional<String> distrustedIn(IOException failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 8; depth++) {
            if (cause instanceof CertificateJudge.UntrustedException untrusted) {
                return Optional.of(untrusted.fingerprint());
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static LossCause ofConnect(String message) {
        // The class alone does not tell these apart.
        if (message.contains("timed out")) {
            return LossCause.CONNECT_TIMEOUT;
        }
        return message.contains("unreachable") ? LossCause.UNREACHABLE : LossCause.CONNECTION_REFUSED;
    }
}
