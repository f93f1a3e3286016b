package cortile.tcp.sentences;

import cortile.core.authority.Denial;
import cortile.core.event.EndReason;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Nickname;
import cortile.protocol.text.RoomName;
import cortile.tcp.dialect.ForeignProtocol;

/** Italian. */
public enum Italian implements Sentences {
    SENTENCES;

    @Override
    public String nameTaken(String name) {
        return "Il nome \"" + name + "\" è già in uso. Scrivine un altro.";
    }

    @Override
    public String badName(Nickname.Problem problem) {
        return switch (problem) {
            case EMPTY -> "Il nome deve avere almeno un carattere.";
            case TOO_LONG -> "Il nome può avere al massimo " + Nickname.MAX_CODE_POINTS + " caratteri.";
            case FORBIDDEN_CHARACTER ->
                "Il nome non può contenere i due punti o caratteri di controllo, né iniziare con / * # o @.";
        };
    }

    @Override
    public String seenAs(String why, String name) {
        return why + " Gli altri ti vedono come \"" + name + "\".";
    }

    @Override
    public String emptyMessage() {
        return "Il messaggio è vuoto e non è stato inviato.";
    }

    @Override
    public String messageTooLong() {
        return "Il messaggio supera i " + MessageText.MAX_BYTES + " byte e non è stato inviato.";
    }

    @Override
    public String invalidUtf8() {
        return "Il messaggio non è UTF-8 valido e non è stato inviato.";
    }

    @Override
    public String denied(Denial denial) {
        return switch (denial) {
            case BAD_ROOM_NAME ->
                "Il nome di una stanza ha da 1 a " + RoomName.MAX_CODE_POINTS
                        + " lettere o cifre; dopo la prima anche punti, trattini e trattini bassi.";
            case ROOM_EXISTS -> "C'è già una stanza con questo nome, o con uno che gli somiglia.";
            case NO_SUCH_ROOM -> "Questa stanza non c'è.";
            case NOT_IN_ROOM -> "Non sei in questa stanza.";
            case WRONG_PASSWORD -> "Questa stanza vuole la sua password.";
            case FORBIDDEN -> "Qui non puoi farlo.";
            case TOO_MANY_ROOMS -> "Ci sono troppe stanze.";
            case NO_SUCH_PERSON -> "Nessuno è conosciuto con questo nome.";
            case NO_DIRECT_MESSAGES -> "Su questo server non puoi parlare con una persona sola.";
            case EMPTY_TEXT -> emptyMessage();
            case TOO_LONG -> "È più lungo di quanto possa essere.";
            default -> deniedWords(denial);
        };
    }

    private String deniedWords(Denial denial) {
        return switch (denial) {
            case NO_SUCH_MESSAGE -> "In questo posto non c'è un messaggio.";
            case NOT_YOURS -> "Questo messaggio è di un altro.";
            case NOTHING_TO_CHANGE -> "È già così.";
            case BUSY -> "Il server è troppo occupato: non è stato inviato o fatto nulla. Riprova tra un momento.";
            case NOT_STORED -> "Non è stato possibile salvare: non è stato inviato o fatto nulla. Riprova più tardi.";
            case NOT_READABLE -> "In questo momento non si può leggere quanto è stato detto.";
            case STOPPING -> "Il server si sta spegnendo: non è stato inviato o fatto nulla.";
            default -> deniedOrder(denial);
        };
    }

    private String deniedOrder(Denial denial) {
        return switch (denial) {
            case OUTRANKED -> "Non puoi farlo a chi tiene l'ordine anche qui.";
            case BAD_TARGET -> "Scrivi un nome, un modello come troll* o indirizzi come 192.0.2.0/24; non i tuoi.";
            case TOO_MANY_SANCTIONS -> "Di bandi ce n'è quanti ce ne possono essere: prima togline qualcuno.";
            case BANNED -> "Per ora non puoi entrare qui.";
            case MUTED -> "Per ora non puoi parlare qui.";
            case TOO_FAST -> "Questa stanza è lenta: aspetta prima di dire altro.";
            default -> deniedIdentity(denial);
        };
    }

    private String deniedIdentity(Denial denial) {
        return switch (denial) {
            case BAD_NAME -> "Questo nome o segno non si può usare.";
            case NAME_TAKEN -> "Il nome è già usato, o somiglia a uno già usato. Scegline un altro.";
            case NAME_RESERVED ->
                "Il nome è registrato. Se è tuo, entra con la sua password; se no, scegline un altro.";
            case NO_ACCOUNT -> "Può farlo solo chi ha un nome registrato.";
            case BAD_PASSWORD -> "Una password ha da 8 a 256 caratteri, nessuno di controllo.";
            case LOGIN_FAILED -> "Nome e password non vanno insieme.";
            case TOO_MANY_TRIES ->
                "Da qui sono state provate troppe password, o registrati troppi nomi. Aspetta un minuto.";
            default -> "Non si può fare.";
        };
    }

    @Override
    public RoomSentences rooms() {
        return ItalianRooms.SENTENCES;
    }

    @Override
    public CommandSentences commands() {
        return ItalianCommands.SENTENCES;
    }

    @Override
    public String earlierMessages() {
        return "*** Messaggi precedenti:";
    }

    @Override
    public String wrongPort(ForeignProtocol protocol, String dialect) {
        // Whoever speaks another protocol is a program; its log is read in English.
        return English.SENTENCES.wrongPort(protocol, dialect);
    }

    @Override
    public String farewell(EndReason reason) {
        return switch (reason) {
            case QUIT, LOST -> "Arrivederci.";
            case KICKED -> "Sei stato disconnesso da un operatore.";
            case BANNED -> "Per ora non puoi entrare in questo server.";
            case SLOW_READER -> "Disconnesso: troppi messaggi aspettavano di essere letti.";
            case NAME_TIMEOUT -> "Disconnesso: il nome non è arrivato in tempo.";
            case FOREIGN_PROTOCOL -> "Disconnesso: questa è una porta di chat.";
            case NO_NAME -> "Disconnesso: non è stato possibile trovare un nome.";
            case UNSUPPORTED_VERSION -> "Disconnesso: il server non parla questa versione del protocollo.";
            case TOO_MANY_CONNECTIONS ->
                "Dal tuo indirizzo arrivano troppe connessioni. Chiudine una o riprova più tardi.";
            case IDLE -> "Disconnesso: non è stato detto nulla per troppo tempo.";
            case SERVER_FULL -> "Il server è pieno. Riprova più tardi.";
            case STOPPING -> "Il server si sta spegnendo.";
            case REPLACED -> "Un'altra connessione continua al tuo posto.";
            case NOT_ALIVE -> "Disconnesso: da troppo tempo non si sente nulla.";
        };
    }
}
