package cortile.tcp.sentences;

/** What a person of text reads about commands and as their answers: one line each, without anything in front. */
public interface CommandSentences {

    /**
     * How a command is used.
     *
     * @param arguments what stands behind its word; may be empty
     * @param purpose what it does, in a few words
     */
    record Help(String arguments, String purpose) {}

    /** The help for the command with this word. */
    Help help(String word);

    /** An argument is missing, or there is something else in its place. */
    String usage(String usage);

    /**
     * There is no such command.
     *
     * @param nearest the one that may have been meant; empty for none
     */
    String unknown(String word, String nearest);

    /** Where a name is wanted: what may be said instead. */
    String nameFirst();

    /** The name is an account's. */
    String reserved(String name);

    String loggedInAlready();

    /** Others could read the password on its way. */
    String passwordOpenlyRefused();

    String registered(String name);

    String nowCalled(String name);

    String nowAway();

    String nowBack();

    String done();

    /**
     * Where somebody is now.
     *
     * @param topic may be empty
     */
    String nowIn(String room, String topic);

    String inLobbyAlready();

    /** Another device of the same person left the room. */
    String outOf(String room);

    /** What the room is about; nothing where the topic is empty. */
    String topic(String room, String topic);

    String people(String room, String names);

    /** Put behind the name of somebody who is away. */
    String awayMark();

    /** Put behind a list that is cut. */
    String andMore(int count);

    /**
     * A line of the list of rooms.
     *
     * @param access as it stands in a native frame
     */
    String room(String name, int people, String access, String topic);

    /** Put where a room's name would stand if it had one. */
    String alone();

    /**
     * A ban or mute that holds.
     *
     * @param number by which it can be taken back
     * @param ban else it is a mute
     * @param until when it ends; empty for good
     * @param reason may be empty
     */
    record Ruling(long number, boolean ban, String whom, String by, String until, String reason) {}

    /** A line of the list of bans and mutes. */
    String ruling(Ruling ruling);

    /** There is none. */
    String nobodyBanned();

    /**
     * Somebody who keeps order sent this person out of a room.
     *
     * @param by {@link cortile.core.audit.Actor#OPERATOR} for the operator
     * @param reason may be empty
     */
    String expelled(String room, String by, String reason);

    String ignoring(String names);

    String nobodyIgnored();

    String ignored(String name);

    String heardAgain(String name);

    String invitedOther(String name, String room);

    String invited(String by, String room);

    String saidNothing();

    String notATime(String written);

    String saidSince(String time);

    String nothingSince(String time);

    /** Put in front where not all is shown. */
    String newestOnly(int count);

    String nothingFound(String words);

    /** How a room that only the invited enter is asked for, besides {@code private}. */
    String privateWord();

    /** The role as it stands in a native frame, if this is its name in the language; else what was written. */
    String role(String written);

    /** How the owner of the name begins to log in. */
    static String login(String name) {
        return "/login " + (name.indexOf(' ') < 0 ? name : '"' + name + '"');
    }
}
