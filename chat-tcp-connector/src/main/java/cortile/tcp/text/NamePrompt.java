package cortile.tcp.text;

import cortile.core.authority.Denial;
import cortile.core.event.EndReason;
import cortile.core.service.IdentityService;
import cortile.protocol.text.Nickname;
import cortile.tcp.command.Arguments;
import cortile.tcp.command.CommandLine;
import cortile.tcp.sentences.Sentences;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks a person for a name until there is one that can be had. Confined to the session's lane. */
final class NamePrompt {

    private final TextTalk talk;
    private final IdentityService identity;
    private final Sentences sentences;
    private final Consumer<String> welcome;

    /** @param welcome given the name as it was written, when the person is in */
    NamePrompt(TextTalk talk, Sentences sentences, Consumer<String> welcome) {
        this.talk = talk;
        this.identity = talk.services().identity();
        this.sentences = sentences;
        this.welcome = welcome;
    }

    /** A person said this where a name is wanted. */
    void hear(String said) {
        if (CommandLine.read(said, talk.commands()) instanceof CommandLine.Command command) {
            obey(command);
        } else {
            String name = Nickname.tidy(said);
            Nickname.problemOf(name)
                    .ifPresentOrElse(problem -> talk.tell(sentences.badName(problem)), () -> enter(new Nickname(name)));
        }
    }

    private void obey(CommandLine.Command command) {
        switch (command.word()) {
            case QUIT -> talk.session().end(EndReason.QUIT, "");
            case LOGIN -> login(command.arguments());
            default -> talk.answer(sentences.commands().nameFirst());
        }
    }

    private void login(Arguments given) {
        if (given.rest().isEmpty()) {
            talk.answer(sentences.commands().nameFirst());
        } else if (!talk.isConfidential()) {
            talk.answer(sentences.commands().passwordOpenlyRefused());
        } else {
            talk.await(
                    identity.login(talk.session(), Nickname.tidy(given.first()), given.rest()),
                    account -> talk.comeIn(null, account, () -> welcomeBack(account.name()))
                            .ifPresent(talk::deny));
        }
    }

    private void welcomeBack(String name) {
        welcome.accept(name);
        // Where another device of the same person is in already, nobody is told of anybody coming.
        talk.answer(sentences.commands().nowCalled(name));
    }

    private void enter(Nickname name) {
        Optional<Denial> denial = talk.comeIn(name, null, () -> welcome.accept(name.value()));
        denial.ifPresent(why -> talk.tell(sentence(why, name.value())));
    }

    private String sentence(Denial denial, String name) {
        return switch (denial) {
            case NAME_TAKEN -> sentences.nameTaken(name);
            case NAME_RESERVED -> sentences.commands().reserved(name);
            default -> sentences.denied(denial);
        };
    }
}
