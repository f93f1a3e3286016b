package cortile.tcp.sentences;

import cortile.core.event.EndReason;
import cortile.core.history.MessageHistory.Intake;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Nickname;
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
    public String notSaid(Intake why) {
        return switch (why) {
            case QUEUED -> "Il messaggio viene salvato.";
            case FULL -> "La chat è troppo affollata: il messaggio non è stato inviato. Riprova tra un momento.";
            case UNAVAILABLE -> "Il messaggio non può essere salvato e non è stato inviato. Riprova più tardi.";
            case CLOSED -> "Il server si sta spegnendo: il messaggio non è stato inviato.";
        };
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
            case SLOW_READER -> "Disconnesso: troppi messaggi aspettavano di essere letti.";
            case NAME_TIMEOUT -> "Disconnesso: il nome non è arrivato in tempo.";
            case FOREIGN_PROTOCOL -> "Disconnesso: questa è una porta di chat.";
            case NO_NAME -> "Disconnesso: non è stato possibile trovare un nome.";
            case UNSUPPORTED_VERSION -> "Disconnesso: il server non parla questa versione del protocollo.";
            case SERVER_FULL -> "Il server è pieno. Riprova più tardi.";
            case STOPPING -> "Il server si sta spegnendo.";
        };
    }
}
