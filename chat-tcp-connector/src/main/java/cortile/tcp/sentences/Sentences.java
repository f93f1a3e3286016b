package cortile.tcp.sentences;

import cortile.core.event.EndReason;
import cortile.core.history.MessageHistory.Intake;
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

    /** Why a message was not told to anybody. */
    String notSaid(Intake why);

    /** Above what was said before somebody came in. */
    String earlierMessages();

    String wrongPort(ForeignProtocol protocol, String dialect);

    /** Why the server closes the connection. */
    String farewell(EndReason reason);
}
