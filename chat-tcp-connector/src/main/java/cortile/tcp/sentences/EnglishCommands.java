package cortile.tcp.sentences;

import cortile.core.audit.Actor;

/** English. */
enum EnglishCommands implements CommandSentences {
    SENTENCES;

    @Override
    public Help help(String word) {
        return switch (word) {
            case "help" -> new Help("[COMMAND]", "lists the commands, or tells about one");
            case "nick" -> new Help("NAME", "gives you another name");
            case "join" -> new Help("ROOM [PASSWORD]", "goes into another room");
            case "leave" -> new Help("", "goes back to the lobby");
            case "create" -> new Help("ROOM [private | password PASSWORD]", "makes a room and goes into it");
            case "rooms" -> new Help("", "lists the rooms");
            case "who" -> new Help("[ROOM]", "lists who is there");
            case "topic" -> new Help("[TEXT]", "shows or sets what the room is about");
            case "msg" -> new Help("NAME TEXT", "says something to one person alone");
            case "me" -> new Help("TEXT", "tells what you do");
            case "since" -> new Help("TIME", "shows what was said since 14:30, or in the last 20m, 2h or 1d");
            case "search" -> new Help("WORDS", "finds messages that have all the words");
            case "invite" -> new Help("NAME", "lets somebody into this room");
            case "away" -> new Help("[TEXT]", "tells that you are away");
            case "back" -> new Help("", "tells that you are back");
            case "role" -> new Help("NAME owner|moderator|member|reader", "says what somebody may do here");
            case "kick" -> new Help("NAME [REASON]", "sends somebody out of this room; in the lobby, off the server");
            case "ban" -> new Help("NAME|NAM*|ADDRESSES [10m|2h|1d] [REASON]", "keeps somebody out for a while");
            case "unban" -> new Help("NAME|NUMBER", "takes a ban back");
            case "bans" -> new Help("", "lists the bans and mutes");
            case "mute" -> new Help("NAME [10m|2h|1d] [REASON]", "takes somebody's word for a while");
            case "unmute" -> new Help("NAME|NUMBER", "gives it back");
            case "slow" -> new Help("SECONDS|off", "lets everybody speak once in so many seconds");
            case "moderated" -> new Help("on|off", "lets only those speak who are given the word (/role NAME member)");
            case "ignore" -> new Help("[NAME]", "hears somebody no more; alone, lists whom you ignore");
            case "unignore" -> new Help("NAME", "hears somebody again");
            case "edit" -> new Help("TEXT", "corrects what you said last in this room");
            case "undo" -> new Help("", "takes back what you said last in this room");
            case "register" -> new Help("PASSWORD", "makes your name yours for good");
            case "login" -> new Help("NAME PASSWORD", "comes in under a registered name, before any other");
            case "quit" -> new Help("", "goodbye");
            default -> throw new IllegalArgumentException("no help for " + word);
        };
    }

    @Override
    public String usage(String usage) {
        return "Write " + usage;
    }

    @Override
    public String unknown(String word, String nearest) {
        String start = "There is no command /" + word + ".";
        return start + (nearest.isEmpty() ? "" : " Did you mean /" + nearest + "?")
                + " /help lists them; what begins with // is said with one /.";
    }

    @Override
    public String nameFirst() {
        return "First your name, please; or /login NAME PASSWORD for a registered one; or /quit.";
    }

    @Override
    public String reserved(String name) {
        return "The name \"" + name + "\" is registered. If it is yours, write " + CommandSentences.login(name)
                + " PASSWORD; else choose another one.";
    }

    @Override
    public String loggedInAlready() {
        return "You have a name already. To log in, leave with /quit and come back.";
    }

    @Override
    public String passwordOpenlyRefused() {
        return "Others could read a password on its way here: they are taken only from this machine or encrypted.";
    }

    @Override
    public String registered(String name) {
        return "The name \"" + name + "\" is yours now. Next time: " + CommandSentences.login(name) + " PASSWORD";
    }

    @Override
    public String nowCalled(String name) {
        return "You are now " + name + ".";
    }

    @Override
    public String nowAway() {
        return "The others see that you are away.";
    }

    @Override
    public String nowBack() {
        return "The others see that you are back.";
    }

    @Override
    public String done() {
        return "Done.";
    }

    @Override
    public String nowIn(String room, String topic) {
        return "You are in #" + room + (topic.isEmpty() ? "." : ": " + topic);
    }

    @Override
    public String inLobbyAlready() {
        return "You are in the lobby, which nobody leaves. /quit says goodbye.";
    }

    @Override
    public String outOf(String room) {
        return "You left #" + room + " on another device.";
    }

    @Override
    public String topic(String room, String topic) {
        return topic.isEmpty() ? "#" + room + " has no topic." : "#" + room + " is about: " + topic;
    }

    @Override
    public String people(String room, String names) {
        return "In #" + room + ": " + names;
    }

    @Override
    public String awayMark() {
        return " (away)";
    }

    @Override
    public String andMore(int count) {
        return "and " + count + " more";
    }

    @Override
    public String room(String name, int people, String access, String topic) {
        String mark = switch (access) {
            case "private" -> ", private";
            case "password" -> ", with a password";
            default -> "";
        };
        return "#" + name + " (" + people + mark + ")" + (topic.isEmpty() ? "" : ": " + topic);
    }

    @Override
    public String alone() {
        return "(alone)";
    }

    @Override
    public String ruling(Ruling ruling) {
        String what = ruling.whom() + (ruling.ban() ? " is banned" : " is muted");
        String end = ruling.until().isEmpty() ? "" : " until " + ruling.until();
        String by = " by " + (ruling.by().equals(Actor.OPERATOR) ? "the operator" : ruling.by());
        return "#" + ruling.number() + " " + what + end + by
                + (ruling.reason().isEmpty() ? "." : ": " + ruling.reason());
    }

    @Override
    public String nobodyBanned() {
        return "Nobody is banned or muted here.";
    }

    @Override
    public String expelled(String room, String by, String reason) {
        String who = by.equals(Actor.OPERATOR) ? "The operator" : by;
        return who + " sent you out of #" + room + (reason.isEmpty() ? "." : ": " + reason);
    }

    @Override
    public String ignoring(String names) {
        return "You ignore: " + names;
    }

    @Override
    public String nobodyIgnored() {
        return "You ignore nobody.";
    }

    @Override
    public String ignored(String name) {
        return "You do not hear " + name + " any more.";
    }

    @Override
    public String heardAgain(String name) {
        return "You hear " + name + " again.";
    }

    @Override
    public String invitedOther(String name, String room) {
        return "You invited " + name + " to #" + room + ".";
    }

    @Override
    public String invited(String by, String room) {
        return by + " invited you to #" + room + ": /join " + room;
    }

    @Override
    public String saidNothing() {
        return "You have said nothing since you came into this room.";
    }

    @Override
    public String notATime(String written) {
        return "\"" + written + "\" is no time: write 14:30, 20m, 2h or 1d.";
    }

    @Override
    public String saidSince(String time) {
        return "Said here since " + time + ":";
    }

    @Override
    public String nothingSince(String time) {
        return "Nothing was said here since " + time + ".";
    }

    @Override
    public String newestOnly(int count) {
        return "There was more; these are the last " + count + ".";
    }

    @Override
    public String nothingFound(String words) {
        return "Nothing was found that has: " + words;
    }

    @Override
    public String privateWord() {
        return "private";
    }

    @Override
    public String role(String written) {
        return written;
    }
}
