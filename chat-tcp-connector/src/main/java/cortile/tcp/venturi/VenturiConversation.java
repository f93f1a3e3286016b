package cortile.tcp.venturi;

import cortile.core.delivery.RoomEncoder;
import cortile.core.event.EndReason;
import cortile.protocol.text.Nickname;
import cortile.tcp.dialect.Peer;
import cortile.tcp.sentences.Italian;
import cortile.tcp.text.Framing;
import cortile.tcp.text.TextConversation;
import java.time.Duration;

/** One Venturi client, or a person with netcat. */
final class VenturiConversation extends TextConversation {

    static final String GREETING = "Ciao! Scrivi il tuo nome e premi invio per confermarlo!";

    private static final String QUIT = "/quit";
    private static final Duration REST_OF_NAME = Duration.ofMillis(30);

    VenturiConversation(Peer peer) {
        super(peer, Italian.SENTENCES, REST_OF_NAME, NameSending.ONCE);
    }

    @Override
    public void opened() {
        send(GREETING);
    }

    @Override
    protected RoomEncoder encoder() {
        return VenturiEncoder.of(framing());
    }

    @Override
    protected void named(String said) {
        String name = Nickname.tidy(said);
        if (name.equals(QUIT)) {
            session().end(EndReason.QUIT, "");
            return;
        }
        Nickname.problemOf(name)
                .ifPresentOrElse(problem -> tell(Italian.SENTENCES.badName(problem)), () -> enterOrTell(name));
    }

    private void enterOrTell(String name) {
        if (!enter(new Nickname(name))) {
            tell(Italian.SENTENCES.nameTaken(name));
        }
    }

    @Override
    protected void said(String said) {
        if (framing() == Framing.LINES) {
            message(said);
        } else {
            // A client may send its name bare and its messages with a line end.
            said.lines().takeWhile(line -> !session().hasEnded()).forEach(this::message);
        }
    }

    private void message(String text) {
        if (text.strip().equals(QUIT)) {
            session().end(EndReason.QUIT, "");
        } else {
            post(text);
        }
    }
}
