package cortile.tcp.sentences;

import cortile.core.event.EndReason;
import cortile.core.history.MessageHistory.Intake;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Nickname;
import cortile.tcp.dialect.ForeignProtocol;

/** English. */
public enum English implements Sentences {
    SENTENCES;

    @Override
    public String nameTaken(String name) {
        return "The name \"" + name + "\" is taken. Choose another one.";
    }

    @Override
    public String badName(Nickname.Problem problem) {
        return switch (problem) {
            case EMPTY -> "A name needs at least one character.";
            case TOO_LONG -> "A name has at most " + Nickname.MAX_CODE_POINTS + " characters.";
            case FORBIDDEN_CHARACTER ->
                "A name may not contain a colon or control characters, nor begin with / * # or @.";
        };
    }

    @Override
    public String seenAs(String why, String name) {
        return why + " The others see you as \"" + name + "\".";
    }

    @Override
    public String emptyMessage() {
        return "The message is empty and was not sent.";
    }

    @Override
    public String messageTooLong() {
        return "The message is longer than " + MessageText.MAX_BYTES + " bytes and was not sent.";
    }

    @Override
    public String invalidUtf8() {
        return "The message is not valid UTF-8 and was not sent.";
    }

    @Override
    public String notSaid(Intake why) {
        return switch (why) {
            case QUEUED -> "The message is being stored.";
            case FULL -> "The room is too busy; the message was not sent. Try again in a moment.";
            case UNAVAILABLE -> "The message could not be stored and was not sent. Try again later.";
            case CLOSED -> "The server is stopping; the message was not sent.";
        };
    }

    @Override
    public String earlierMessages() {
        return "*** Earlier messages:";
    }

    @Override
    public String wrongPort(ForeignProtocol protocol, String dialect) {
        return "This is a Cortile chat port (" + dialect + "), but this looks like " + protocol.client() + ".";
    }

    @Override
    public String farewell(EndReason reason) {
        return switch (reason) {
            case QUIT, LOST -> "Goodbye.";
            case KICKED -> "You were disconnected by an operator.";
            case SLOW_READER -> "Disconnected: too much was waiting for you to read it.";
            case NAME_TIMEOUT -> "Disconnected: no name was given in time.";
            case FOREIGN_PROTOCOL -> "Disconnected: this is a chat port.";
            case NO_NAME -> "Disconnected: no name could be found for you.";
            case UNSUPPORTED_VERSION -> "Disconnected: this server does not speak this version of the protocol.";
            case SERVER_FULL -> "The server is full. Try again later.";
            case STOPPING -> "The server is stopping.";
        };
    }
}
