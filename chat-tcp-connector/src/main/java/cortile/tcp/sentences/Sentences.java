package cortile.tcp.sentences;

import cortile.core.authority.Denial;
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

    /** Why something asked for was not done. */
    String denied(Denial denial);

    /** What happens in a room besides talking, as a person reads it. */
    RoomSentences rooms();

    /** What is read about commands and as their answers. */
    CommandSentences commands();

    /** Above what was said before somebody came in. */
    String earlierMessages();

    String wrongPort(ForeignProtocol protocol, String dialect);

    /** Why the server closes the connection. */
    String farewell(EndReason reason);

    /**
     * {@link #farewell}, with what is known besides.
     *
     * @param detail takes the place of the usual words, but for a ban, whose reason it is; may be empty
     */
    default String farewell(EndReason reason, String detail) {
        return reason == EndReason.BANNED || detail.isEmpty() ? (farewell(reason) + " " + detail).strip() : detail;
    }
}
