package cortile.tcp.sentences;

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
        String who = by.equals(OPERATOR) ? "The operator" : by;
        return switch (role) {
            case "owner" -> who + " made " + name + " an owner.";
            case "moderator" -> who + " made " + name + " a moderator.";
            case "reader" -> who + " let " + name + " only read from now on.";
            default -> who + " let " + name + " speak from now on.";
        };
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
