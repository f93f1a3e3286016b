package cortile.tcp.sentences;

import cortile.core.event.EndReason;
import cortile.protocol.text.Nickname;
import cortile.tcp.dialect.ForeignProtocol;

/** What the server says of itself, a sentence or two each, without a line end. */
public interface Sentences {

    String nameTaken(String name);

    String badName(Nickname.Problem problem);

    /** Told to a client that cannot choose again: the others know it by another name than it asked for. */
    String seenAs(String why, String name);

    String emptyMessage();

    String messageTooLong();

    String invalidUtf8();

    String busy();

    String wrongPort(ForeignProtocol protocol, String dialect);

    /** Why the server closes the connection. */
    String farewell(EndReason reason);
}
