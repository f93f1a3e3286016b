package cortile.tcp.tls;

import java.io.IOException;

/** A certificate or its key cannot be used; the message is one sentence for the person who runs the server. */
public final class IdentityException extends IOException {

    private static final long serialVersionUID = 1L;

    IdentityException(String sentence) {
        super(sentence);
    }

    IdentityException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
