package cortile.tcp.sentences;

import cortile.core.authority.Denial;
import cortile.core.event.EndReason;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Nickname;
import cortile.protocol.text.RoomName;
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
    public String denied(Denial denial) {
        return switch (denial) {
            case BAD_ROOM_NAME ->
                "A room's name has 1 to " + RoomName.MAX_CODE_POINTS
                        + " letters or digits; dots, dashes and underlines may follow the first.";
            case ROOM_EXISTS -> "There is a room of this name, or of one that looks the same.";
            case NO_SUCH_ROOM -> "There is no such room.";
            case NOT_IN_ROOM -> "You are not in this room.";
            case WRONG_PASSWORD -> "This room needs its password.";
            case FORBIDDEN -> "You may not do this here.";
            case TOO_MANY_ROOMS -> "There are too many rooms.";
            case NO_SUCH_PERSON -> "Nobody is known by this name.";
            case NO_DIRECT_MESSAGES -> "On this server you may not talk to one person alone.";
            case EMPTY_TEXT -> emptyMessage();
            case TOO_LONG -> "This is longer than it may be.";
            default -> deniedWords(denial);
        };
    }

    private String deniedWords(Denial denial) {
        return switch (denial) {
            case NO_SUCH_MESSAGE -> "There is no message at this place.";
            case NOT_YOURS -> "This message is somebody else's.";
            case NOTHING_TO_CHANGE -> "It is so already.";
            case BUSY -> "The server is too busy just now; nothing was sent or done. Try again in a moment.";
            case NOT_STORED -> "It could not be stored, so it was not sent or done. Try again later.";
            case NOT_READABLE -> "The history cannot be read at the moment.";
            case STOPPING -> "The server is stopping; nothing was sent or done.";
            default -> deniedOrder(denial);
        };
    }

    private String deniedOrder(Denial denial) {
        return switch (denial) {
            case OUTRANKED -> "You may not do this to somebody who keeps order here too.";
            case BAD_TARGET ->
                "Write a name, a pattern such as troll*, or addresses such as 192.0.2.0/24; none that is your own.";
            case TOO_MANY_SANCTIONS -> "There are as many bans and mutes as there may be: take some back first.";
            case BANNED -> "You may not come in here at the moment.";
            case MUTED -> "You may not speak here at the moment.";
            case TOO_FAST -> "This room is slow; wait before you say something again.";
            default -> deniedIdentity(denial);
        };
    }

    private String deniedIdentity(Denial denial) {
        return switch (denial) {
            case BAD_NAME -> "This name or sign cannot be used.";
            case NAME_TAKEN -> "The name is taken, or looks like one that is. Choose another one.";
            case NAME_RESERVED ->
                "The name is registered. If it is yours, log in with its password; else choose another one.";
            case NO_ACCOUNT -> "Only the owner of a registered name can do this.";
            case BAD_PASSWORD -> "A password has 8 to 256 characters, none of them a control character.";
            case LOGIN_FAILED -> "Name and password do not go together.";
            case TOO_MANY_TRIES -> "Too many passwords were tried, or names registered, from here. Wait a minute.";
            default -> "This cannot be done.";
        };
    }

    @Override
    public RoomSentences rooms() {
        return EnglishRooms.SENTENCES;
    }

    @Override
    public CommandSentences commands() {
        return EnglishCommands.SENTENCES;
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
            case BANNED -> "You may not come to this server at the moment.";
            case SLOW_READER -> "Disconnected: too much was waiting for you to read it.";
            case NAME_TIMEOUT -> "Disconnected: no name was given in time.";
            case FOREIGN_PROTOCOL -> "Disconnected: this is a chat port.";
            case NO_NAME -> "Disconnected: no name could be found for you.";
            case UNSUPPORTED_VERSION -> "Disconnected: this server does not speak this version of the protocol.";
            case SERVER_FULL -> "The server is full. Try again later.";
            case TOO_MANY_CONNECTIONS -> "Too many connections come from your address. Close one, or try again later.";
            case IDLE -> "Disconnected: nothing was said for too long.";
            case STOPPING -> "The server is stopping.";
            case REPLACED -> "Another connection goes on in your place.";
            case NOT_ALIVE -> "Disconnected: nothing was heard of you for too long.";
        };
    }
}
