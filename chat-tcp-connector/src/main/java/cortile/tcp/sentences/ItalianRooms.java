package cortile.tcp.sentences;

import cortile.core.audit.Actor;

/** Italian. */
enum ItalianRooms implements RoomSentences {
    SENTENCES;

    @Override
    public String edited(String author, String text) {
        return author + " ha corretto: " + text;
    }

    @Override
    public String deleted(String by) {
        return by + " ha ritirato un messaggio.";
    }

    @Override
    public String reacted(String author, String emoji) {
        return author + " ha reagito con " + emoji;
    }

    @Override
    public String renamed(String before, String now) {
        return before + " ora si chiama " + now + ".";
    }

    @Override
    public String topic(String by, String topic) {
        return topic.isEmpty() ? by + " ha tolto l'argomento." : by + " ha scelto l'argomento: " + topic;
    }

    @Override
    public String role(String by, String name, String role) {
        String who = who(by);
        return switch (role) {
            case "owner" -> who + " ha fatto di " + name + " un proprietario.";
            case "moderator" -> who + " ha fatto di " + name + " un moderatore.";
            case "reader" -> who + " ha tolto la parola a " + name + ".";
            default -> who + " ha dato la parola a " + name + ".";
        };
    }

    @Override
    public String moderated(Order order) {
        String who = who(order.by());
        String name = order.name();
        String time = order.time().isEmpty() ? "" : " per " + order.time();
        String reason = order.reason().isEmpty() ? "." : ": " + order.reason();
        return switch (order.act()) {
            case KICK -> who + " ha mandato fuori " + name + reason;
            case BAN -> who + " ha bandito " + name + time + reason;
            case UNBAN -> who + " lascia tornare " + name + ".";
            case MUTE -> who + " ha tolto la parola a " + name + time + reason;
            case UNMUTE -> who + " ha ridato la parola a " + name + ".";
            case SLOW ->
                order.time().isEmpty()
                        ? who + " lascia parlare tutti quando vogliono."
                        : who + " lascia parlare ognuno una volta ogni " + order.time() + ".";
            case MODERATED -> who + " lascia parlare solo chi ha avuto la parola.";
            case UNMODERATED -> who + " lascia parlare tutti.";
        };
    }

    private static String who(String by) {
        return by.equals(Actor.OPERATOR) ? "L'operatore" : by;
    }

    @Override
    public String away(String name, String note) {
        return note.isEmpty() ? name + " si è allontanato." : name + " si è allontanato: " + note;
    }

    @Override
    public String back(String name) {
        return name + " è tornato.";
    }

    @Override
    public String privately() {
        return "(in privato) ";
    }
}
