package cortile.tcp.baiocchi;

import cortile.core.event.EndReason;
import cortile.protocol.text.Nickname;
import cortile.tcp.command.CommandUse;
import cortile.tcp.dialect.Peer;
import cortile.tcp.sentences.English;
import cortile.tcp.text.Framing;
import cortile.tcp.text.Manner;
import cortile.tcp.text.TextConversation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One Baiocchi client, or a person with netcat on its port.
 *
 * <p>The original client sends its alias unasked and again when it has read {@code NICK} alone in one read, so the server
 * says nothing more until the second alias or a silence shows that the client has read it. It has no way to choose another
 * name: a name that cannot be had is replaced, not refused.
 */
final class BaiocchiConversation extends TextConversation {

    static final String ASK_FOR_ALIAS = "NICK";
    static final String CONNECTED = "You are now connected!";

    private static final Manner MANNER =
            new Manner(English.SENTENCES, BaiocchiEncoder::of, false, CommandUse.NONE, Duration.ofMillis(100), true);
    private static final Duration SECOND_ANSWER = Duration.ofMillis(250);
    private static final int MOST_VARIANTS = 99;

    private String alias = "";
    private int answersToCome = 1; // the one nobody asked for
    private @Nullable Future<?> waitingForAnswer;

    BaiocchiConversation(Peer peer) {
        super(peer, MANNER);
    }

    @Override
    public void opened() {
        ask();
    }

    private void ask() {
        send(ASK_FOR_ALIAS);
        answersToCome++;
    }

    @Override
    protected void named(String said) {
        if (framing() == Framing.LINES) {
            answersToCome = 0;
            namedByPerson(said);
        } else if (waitingForAnswer != null) {
            answered(said);
        } else {
            namedByClient(said);
        }
    }

    @Override
    protected void welcome(String name) {
        alias = name;
        tell(CONNECTED);
    }

    private void namedByClient(String said) {
        alias = said;
        answersToCome -= nameWasRepeated() ? 2 : 1;
        String half = said.substring(0, said.length() / 2);
        if (!nameWasRepeated() && !half.isEmpty() && said.equals(half + half)) {
            // "annaanna" is anna twice in one read, "mimi" may be somebody's name: only the client can tell.
            ask();
            waitingForAnswer = later(SECOND_ANSWER, this::enterAsClient);
        } else {
            enterAsClient();
        }
    }

    private void answered(String said) {
        boolean once = (said + said).equals(alias);
        boolean isAnswer = once || said.equals(alias);
        answersToCome -= isAnswer ? 1 : 0;
        alias = once ? said : alias;
        enterAsClient();
        if (!isAnswer) {
            said(said);
        }
    }

    private void enterAsClient() {
        if (waitingForAnswer != null) {
            waitingForAnswer.cancel(false);
            waitingForAnswer = null;
        }
        String wanted = Nickname.tidy(alias);
        Optional<Nickname.Problem> problem = Nickname.problemOf(wanted);
        String base = problem.isPresent() ? "guest" : wanted;
        boolean asWanted = problem.isEmpty() && enter(new Nickname(wanted));
        if (asWanted) {
            send(CONNECTED);
        } else if (enterAsVariantOf(base)) {
            String why =
                    problem.map(English.SENTENCES::badName).orElseGet(() -> "The name \"" + wanted + "\" is taken.");
            send(CONNECTED + "\n"
                    + English.SENTENCES.seenAs(why, session().person().name().value()));
        } else {
            session().end(EndReason.NO_NAME, English.SENTENCES.nameTaken(wanted));
        }
    }

    private boolean enterAsVariantOf(String base) {
        int room = Nickname.MAX_CODE_POINTS - 3;
        int length = base.codePointCount(0, base.length());
        String stem = base.substring(0, base.offsetByCodePoints(0, Math.min(room, length)));
        for (int i = 2; i <= MOST_VARIANTS; i++) {
            if (enter(new Nickname(stem + "-" + i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void said(String said) {
        String text = withoutAnswers(said);
        if (!text.isEmpty() || framing() == Framing.LINES) {
            hearAll(SentMessages.in(text, alias));
        }
    }

    /** The client's answers to {@code NICK}, of which the first gave the name, are no messages. */
    private String withoutAnswers(String said) {
        String text = said;
        while (answersToCome > 0 && beginsWithAnswer(text)) {
            answersToCome--;
            text = text.substring(alias.length());
        }
        if (!text.isEmpty()) {
            answersToCome = 0; // a client that chats has answered
        }
        return text;
    }

    private boolean beginsWithAnswer(String text) {
        return text.equals(alias) || text.equals(alias + alias) || text.startsWith(alias + alias + ": ");
    }
}
