package cortile.tcp.sentences;

import cortile.core.audit.Actor;

/** Italian. */
enum ItalianCommands implements CommandSentences {
    SENTENCES;

    @Override
    public Help help(String word) {
        return switch (word) {
            case "help" -> new Help("[COMANDO]", "elenca i comandi, o ne spiega uno");
            case "nick" -> new Help("NOME", "ti dà un altro nome");
            case "join" -> new Help("STANZA [PASSWORD]", "va in un'altra stanza");
            case "leave" -> new Help("", "torna nella lobby");
            case "create" -> new Help("STANZA [privata | password PASSWORD]", "crea una stanza e ci va");
            case "rooms" -> new Help("", "elenca le stanze");
            case "who" -> new Help("[STANZA]", "elenca chi c'è");
            case "topic" -> new Help("[TESTO]", "mostra o sceglie l'argomento della stanza");
            case "msg" -> new Help("NOME TESTO", "dice qualcosa a una persona sola");
            case "me" -> new Help("TESTO", "racconta che cosa fai");
            case "since" -> new Help("ORA", "mostra quanto è stato detto dalle 14:30, o negli ultimi 20m, 2h o 1d");
            case "search" -> new Help("PAROLE", "trova i messaggi che hanno tutte le parole");
            case "invite" -> new Help("NOME", "fa entrare qualcuno in questa stanza");
            case "away" -> new Help("[TESTO]", "dice che ti allontani");
            case "back" -> new Help("", "dice che sei tornato");
            case "role" ->
                new Help("NOME proprietario|moderatore|membro|lettore", "dice che cosa qualcuno può fare qui");
            case "kick" -> new Help("NOME [MOTIVO]", "manda qualcuno fuori da questa stanza; nella lobby, dal server");
            case "ban" -> new Help("NOME|NOM*|INDIRIZZI [10m|2h|1d] [MOTIVO]", "tiene qualcuno fuori per un po'");
            case "unban" -> new Help("NOME|NUMERO", "lo riammette");
            case "bans" -> new Help("", "elenca chi è bandito o senza parola");
            case "mute" -> new Help("NOME [10m|2h|1d] [MOTIVO]", "toglie la parola a qualcuno per un po'");
            case "unmute" -> new Help("NOME|NUMERO", "gliela ridà");
            case "slow" -> new Help("SECONDI|off", "fa parlare ognuno una volta ogni tanti secondi");
            case "moderated" -> new Help("on|off", "fa parlare solo chi ha avuto la parola (/role NOME membro)");
            case "ignore" -> new Help("[NOME]", "non ascolta più qualcuno; da solo, elenca chi ignori");
            case "unignore" -> new Help("NOME", "lo ascolta di nuovo");
            case "edit" -> new Help("TESTO", "corregge l'ultima cosa che hai detto in questa stanza");
            case "undo" -> new Help("", "ritira l'ultima cosa che hai detto in questa stanza");
            case "register" -> new Help("PASSWORD", "rende tuo per sempre il tuo nome");
            case "login" -> new Help("NOME PASSWORD", "entra con un nome registrato, prima di averne un altro");
            case "quit" -> new Help("", "arrivederci");
            default -> throw new IllegalArgumentException("no help for " + word);
        };
    }

    @Override
    public String usage(String usage) {
        return "Scrivi " + usage;
    }

    @Override
    public String unknown(String word, String nearest) {
        String start = "Non c'è un comando /" + word + ".";
        return start + (nearest.isEmpty() ? "" : " Volevi dire /" + nearest + "?")
                + " /help li elenca; quanto inizia con // viene detto con una / sola.";
    }

    @Override
    public String nameFirst() {
        return "Prima il tuo nome; oppure /login NOME PASSWORD per uno registrato; oppure /quit.";
    }

    @Override
    public String reserved(String name) {
        return "Il nome \"" + name + "\" è registrato. Se è tuo, scrivi " + CommandSentences.login(name)
                + " PASSWORD; se no, scegline un altro.";
    }

    @Override
    public String loggedInAlready() {
        return "Hai già un nome. Per entrare con un altro esci con /quit e torna.";
    }

    @Override
    public String passwordOpenlyRefused() {
        return "Una password si potrebbe leggere per strada: si accetta solo da questa macchina o cifrata.";
    }

    @Override
    public String registered(String name) {
        return "Il nome \"" + name + "\" ora è tuo. La prossima volta: " + CommandSentences.login(name) + " PASSWORD";
    }

    @Override
    public String nowCalled(String name) {
        return "Ora ti chiami " + name + ".";
    }

    @Override
    public String nowAway() {
        return "Gli altri vedono che ti sei allontanato.";
    }

    @Override
    public String nowBack() {
        return "Gli altri vedono che sei tornato.";
    }

    @Override
    public String done() {
        return "Fatto.";
    }

    @Override
    public String nowIn(String room, String topic) {
        return "Sei in #" + room + (topic.isEmpty() ? "." : ": " + topic);
    }

    @Override
    public String inLobbyAlready() {
        return "Sei nella lobby, che nessuno lascia. /quit saluta tutti.";
    }

    @Override
    public String outOf(String room) {
        return "Hai lasciato #" + room + " da un altro dispositivo.";
    }

    @Override
    public String topic(String room, String topic) {
        return topic.isEmpty() ? "#" + room + " non ha un argomento." : "In #" + room + " si parla di: " + topic;
    }

    @Override
    public String people(String room, String names) {
        return "In #" + room + ": " + names;
    }

    @Override
    public String awayMark() {
        return " (assente)";
    }

    @Override
    public String andMore(int count) {
        return "e altri " + count;
    }

    @Override
    public String room(String name, int people, String access, String topic) {
        String mark = switch (access) {
            case "private" -> ", privata";
            case "password" -> ", con password";
            default -> "";
        };
        return "#" + name + " (" + people + mark + ")" + (topic.isEmpty() ? "" : ": " + topic);
    }

    @Override
    public String alone() {
        return "(in privato)";
    }

    @Override
    public String ruling(Ruling ruling) {
        String what = ruling.whom() + (ruling.ban() ? " è fuori" : " è senza parola");
        String end = ruling.until().isEmpty() ? "" : " fino alle " + ruling.until();
        String by = ", deciso da " + (ruling.by().equals(Actor.OPERATOR) ? "un operatore" : ruling.by());
        return "#" + ruling.number() + " " + what + end + by
                + (ruling.reason().isEmpty() ? "." : ": " + ruling.reason());
    }

    @Override
    public String nobodyBanned() {
        return "Qui nessuno è bandito o senza parola.";
    }

    @Override
    public String expelled(String room, String by, String reason) {
        String who = by.equals(Actor.OPERATOR) ? "L'operatore" : by;
        return who + " ti ha mandato fuori da #" + room + (reason.isEmpty() ? "." : ": " + reason);
    }

    @Override
    public String ignoring(String names) {
        return "Ignori: " + names;
    }

    @Override
    public String nobodyIgnored() {
        return "Non ignori nessuno.";
    }

    @Override
    public String ignored(String name) {
        return "Non senti più " + name + ".";
    }

    @Override
    public String heardAgain(String name) {
        return "Senti di nuovo " + name + ".";
    }

    @Override
    public String invitedOther(String name, String room) {
        return "Hai invitato " + name + " in #" + room + ".";
    }

    @Override
    public String invited(String by, String room) {
        return by + " ti ha invitato in #" + room + ": /join " + room;
    }

    @Override
    public String saidNothing() {
        return "Non hai detto nulla da quando sei in questa stanza.";
    }

    @Override
    public String notATime(String written) {
        return "\"" + written + "\" non è un'ora: scrivi 14:30, 20m, 2h o 1d.";
    }

    @Override
    public String saidSince(String time) {
        return "Detto qui da " + time + " in poi:";
    }

    @Override
    public String nothingSince(String time) {
        return "Da " + time + " in poi qui non è stato detto nulla.";
    }

    @Override
    public String newestOnly(int count) {
        return "C'era altro; questi sono gli ultimi " + count + ".";
    }

    @Override
    public String nothingFound(String words) {
        return "Non è stato trovato nulla che abbia: " + words;
    }

    @Override
    public String privateWord() {
        return "privata";
    }

    @Override
    public String role(String written) {
        return switch (written) {
            case "proprietario" -> "owner";
            case "moderatore" -> "moderator";
            case "membro" -> "member";
            case "lettore" -> "reader";
            default -> written;
        };
    }
}
