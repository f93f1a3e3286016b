package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ServerMessage;
import java.util.Optional;

/** The network as the model sees it. No method blocks; listeners are called on the model's thread. */
public interface Transport {

    /**
     * Begins to connect; the listener hears how it goes, after this method has returned.
     *
     * @param believed the fingerprint of the server's certificate, where the user has compared it
     */
    Link open(Endpoint endpoint, Optional<String> believed, Listener listener);

    /** One connection, or the attempt at one. */
    interface Link {
        /** Sends in order; false where the link is gone or the server takes nothing more. */
        boolean send(ClientMessage message);

        /** Says goodbye after what has been sent, and closes. */
        void leave();

        /** Closes at once. */
        void close();
    }

    /** Hears of one link, until it is lost or closed. */
    interface Listener {
        /**
         * There is a connection.
         *
         * @param encryption nothing where others can read along
         */
        void connected(Optional<Encryption> encryption);

        void received(ServerMessage message);

        /** There is no connection any more, or none could be made; the last that is heard. */
        void lost(LossCause cause);

        /** Nobody vouches for the server's certificate; the last that is heard, and nothing was said to the server. */
        void distrusted(String fingerprint);
    }
}
