package cortile.tcp.sentences;

import cortile.core.audit.Actor;

/** English. */
enum EnglishRooms implements RoomSentences {
    SENTENCES;

    @Override
    public String edited(String author, String text) {
        return author + " corrected: " + text;
    }

    @Override
    public String deleted(String by) {
        return by + " took back a message.";
    }

    @Override
    public String reacted(String author, String emoji) {
        return author + " reacted with " + emoji;
    }

    @Override
    public String renamed(String before, String now) {
        return before + " is now " + now + ".";
    }

    @Override
    public String topic(String by, String topic) {
        return topic.isEmpty() ? by + " cleared the topic." : by + " set the topic: " + topic;
    }

    @Override
    public String role(String by, String name, String role) {
        String who = who(by);
        return switch (role) {
            case "owner" -> who + " made " + name + " an owner.";
            case "moderator" -> who + " made " + name + " a moderator.";
            case "reader" -> who + " let " + name + " only read from now on.";
            default -> who + " let " + name + " speak from now on.";
        };
    }

    @Override
    public String moderated(Order order) {
        String who = who(order.by());
        String name = order.name();
        String time = order.time().isEmpty() ? "" : " for " + order.time();
        String reason = order.reason().isEmpty() ? "." : ": " + order.reason();
        return switch (order.act()) {
            case KICK -> who + " sent " + name + " out" + reason;
            case BAN -> who + " banned " + name + time + reason;
            case UNBAN -> who + " lets " + name + " come back.";
            case MUTE -> who + " took " + name + "'s word" + time + reason;
            case UNMUTE -> who + " gave " + name + " the word back.";
            case SLOW ->
                order.time().isEmpty()
                        ? who + " lets everybody speak as often as they like."
                        : who + " lets everybody speak once in " + order.time() + ".";
            case MODERATED -> who + " lets only those speak who are given the word.";
            case UNMODERATED -> who + " lets everybody speak.";
        };
    }

    private static String who(String by) {
        return by.equals(Actor.OPERATOR) ? "The operator" : by;
    }

    @Override
    public String away(String name, String note) {
        return note.isEmpty() ? name + " is away." : name + " is away: " + note;
    }

    @Override
    public String back(String name) {
        return name + " is back.";
    }

    @Override
    public String privately() {
        return "(to you alone) ";
    }
}
