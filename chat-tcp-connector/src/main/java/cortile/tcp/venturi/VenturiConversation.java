package cortile.tcp.venturi;

import cortile.tcp.command.CommandUse;
import cortile.tcp.dialect.Peer;
import cortile.tcp.sentences.Italian;
import cortile.tcp.text.Framing;
import cortile.tcp.text.Manner;
import cortile.tcp.text.TextConversation;
import java.time.Duration;
import java.util.List;

/** One Venturi client, or a person with netcat. */
final class VenturiConversation extends TextConversation {

    static final String GREETING = "Ciao! Scrivi il tuo nome e premi invio per confermarlo!";

    private static final Manner MANNER = new Manner(
            Italian.SENTENCES, VenturiEncoder::of, true, CommandUse.EXACT_WORDS, Duration.ofMillis(30), false);

    VenturiConversation(Peer peer) {
        super(peer, MANNER);
    }

    @Override
    public void opened() {
        send(GREETING);
    }

    @Override
    protected void named(String said) {
        namedByPerson(said);
    }

    @Override
    protected void welcome(String name) {
        // Everybody is told who has come in, this peer too.
    }

    @Override
    protected void said(String said) {
        // A client may send its name bare and its messages with a line end.
        hearAll(framing() == Framing.LINES ? List.of(said) : said.lines().toList());
    }
}
