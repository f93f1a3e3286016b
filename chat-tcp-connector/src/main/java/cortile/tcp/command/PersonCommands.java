package cortile.tcp.command;

import cortile.core.service.IdentityService;
import cortile.core.session.Session;
import cortile.tcp.sentences.CommandSentences;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Commands about the speaker. */
final class PersonCommands {

    private final Speaker speaker;
    private final Session session;
    private final IdentityService identity;
    private final CommandSentences sentences;

    PersonCommands(Speaker speaker) {
        this.speaker = speaker;
        this.session = speaker.session();
        this.identity = speaker.services().identity();
        this.sentences = speaker.sentences();
    }

    boolean nick(Arguments arguments) {
        speaker.await(
                CompletableFuture.completedFuture(identity.rename(session, arguments.name())),
                name -> speaker.confirm(sentences.nowCalled(name.value())));
        return true;
    }

    boolean away(Arguments arguments) {
        speaker.services().presence().away(session, true, arguments.text());
        speaker.confirm(sentences.nowAway());
        return true;
    }

    boolean back() {
        speaker.services().presence().away(session, false, "");
        speaker.confirm(sentences.nowBack());
        return true;
    }

    boolean ignore(Arguments arguments) {
        if (arguments.isEmpty()) {
            List<String> names = session.person().ignored().names();
            speaker.answer(names.isEmpty() ? sentences.nobodyIgnored() : sentences.ignoring(String.join(", ", names)));
        } else {
            speaker.await(
                    speaker.services().ignores().ignore(session, arguments.name(), true),
                    name -> speaker.answer(sentences.ignored(name)));
        }
        return true;
    }

    boolean unignore(Arguments arguments) {
        speaker.await(
                speaker.services().ignores().ignore(session, arguments.name(), false),
                name -> speaker.answer(sentences.heardAgain(name)));
        return true;
    }

    boolean register(Arguments arguments) {
        if (speaker.isConfidential()) {
            speaker.await(
                    identity.register(session, arguments.text()),
                    standing -> speaker.answer(sentences.registered(standing.name())));
        } else {
            speaker.answer(sentences.passwordOpenlyRefused());
        }
        return true;
    }

    boolean login() {
        speaker.answer(sentences.loggedInAlready());
        return true;
    }
}
