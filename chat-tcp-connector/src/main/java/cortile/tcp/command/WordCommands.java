package cortile.tcp.command;

import cortile.core.authority.Denial;
import cortile.core.history.Content;
import cortile.core.session.Session;
import cortile.protocol.text.MessageText;
import java.util.Optional;
import java.util.function.LongFunction;

/** Commands that say something, or change what was said. */
final class WordCommands {

    private final Speaker speaker;
    private final Session session;

    WordCommands(Speaker speaker) {
        this.speaker = speaker;
        this.session = speaker.session();
    }

    boolean me(Arguments arguments) {
        speaker.say(arguments.text(), true);
        return true;
    }

    boolean msg(Arguments arguments) {
        Optional<MessageText> text = text(arguments.rest());
        text.ifPresent(words -> speaker.await(
                speaker.services().direct().open(session, arguments.first()),
                seat -> denyIfAny(session.post(seat.room().name(), null, new Content.Said(words, false, 0)))));
        return !arguments.rest().isEmpty();
    }

    boolean edit(Arguments arguments) {
        text(arguments.text())
                .ifPresent(words -> change(target -> {
                    Content edit = new Content.Edit(target, words);
                    return session.post(speaker.room().name(), null, edit);
                }));
        return true;
    }

    boolean undo() {
        change(target ->
                speaker.services().words().delete(session, speaker.room().name(), null, target));
        return true;
    }

    private void change(LongFunction<Optional<Denial>> change) {
        speaker.await(
                speaker.services().words().lastSaid(session, speaker.room().name()), target -> {
                    if (target == 0) {
                        speaker.answer(speaker.sentences().saidNothing());
                    } else {
                        denyIfAny(change.apply(target));
                    }
                });
    }

    private Optional<MessageText> text(String written) {
        String tidied = MessageText.tidy(written);
        Optional<MessageText.Problem> problem = MessageText.problemOf(tidied);
        problem.filter(MessageText.Problem.TOO_LONG::equals).ifPresent(any -> speaker.deny(Denial.TOO_LONG));
        return problem.isPresent() ? Optional.empty() : Optional.of(new MessageText(tidied));
    }

    private void denyIfAny(Optional<Denial> denial) {
        denial.ifPresent(speaker::deny);
    }
}
