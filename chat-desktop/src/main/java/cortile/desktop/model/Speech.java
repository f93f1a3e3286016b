package cortile.desktop.model;

import cortile.desktop.model.Entry.Kind;
import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Away;
import cortile.protocol.message.ClientMessage.Rename;
import cortile.protocol.message.ClientMessage.SetRoom;
import cortile.protocol.text.MessageText;
import cortile.protocol.text.Nickname;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the user says, does about messages, and commands. Confined to the model's thread. */
public final class Speech {

    private final Conversation conversation;
    private final Scheduler scheduler;
    private final Supplier<String> ids;
    private final Predicate<ClientMessage> sender;
    private final Runnable leave;

    /**
     * @param sender sends over the present connection; false where there is none
     * @param leave ends the session
     */
    Speech(
            Conversation conversation,
            Scheduler scheduler,
            Supplier<String> ids,
            Predicate<ClientMessage> sender,
            Runnable leave) {
        this.conversation = conversation;
        this.scheduler = scheduler;
        this.ids = ids;
        this.sender = sender;
        this.leave = leave;
    }

    /**
     * Says something, now or as soon as there is a connection, or does what the text commands.
     *
     * @param replyTo the {@code seq} of the message it answers; 0 for none
     */
    public SayResult say(String written, long replyTo) {
        String text = MessageText.tidy(written);
        return Command.in(text)
                .map(command -> obey(command, replyTo))
                .orElseGet(() -> say(new Words(Command.unescaped(text), false, replyTo)));
    }

    private SayResult obey(Command command, long replyTo) {
        String argument = command.argument();
        return switch (command.name()) {
            case "quit" -> quit();
            case "help" -> help();
            case "me" -> argument.isEmpty() ? SayResult.ARGUMENT_MISSING : say(new Words(argument, true, replyTo));
            case "nick" -> nick(argument);
            case "topic" ->
                argument.isEmpty()
                        ? SayResult.ARGUMENT_MISSING
                        : ask(id -> new SetRoom(id, conversation.room(), argument, null, null, null, null));
            case "away" -> ask(id -> new Away(true, argument));
            case "back" -> ask(id -> new Away(false, ""));
            default -> SayResult.UNKNOWN_COMMAND;
        };
    }

    private SayResult quit() {
        leave.run();
        return SayResult.QUIT;
    }

    private SayResult help() {
        conversation.happened(scheduler.now(), Kind.HELP, "");
        return SayResult.ACCEPTED;
    }

    private SayResult nick(String written) {
        String name = Nickname.tidy(written);
        return Nickname.problemOf(name).isPresent() ? SayResult.BAD_NAME : ask(id -> new Rename(id, name));
    }

    /** Asks for something that is not repeated should the connection be lost. */
    private SayResult ask(Function<String, ClientMessage> question) {
        boolean sent = conversation.isLive() && sender.test(question.apply(ids.get()));
        return sent ? SayResult.ACCEPTED : SayResult.NOT_CONNECTED;
    }

    private SayResult say(Words words) {
        return problemOf(words.text()).orElseGet(() -> {
            String text = new MessageText(words.text()).withoutTrailingLineEnds();
            sendIfLive(conversation.write(words.saying(text), scheduler.now()));
            return SayResult.ACCEPTED;
        });
    }

    private Optional<SayResult> problemOf(String text) {
        return MessageText.problemOf(text)
                .map(problem -> switch (problem) {
                    case EMPTY -> SayResult.NOTHING;
                    case TOO_LONG -> SayResult.TOO_LONG;
                })
                .or(() -> conversation.outboxIsFull() ? Optional.of(SayResult.TOO_MANY_WAITING) : Optional.empty());
    }

    /** Gives a message of ours other words. */
    public SayResult edit(Said said, String written) {
        String text = MessageText.tidy(written);
        return problemOf(text).orElseGet(() -> {
            String wanted = new MessageText(text).withoutTrailingLineEnds();
            return wanted.equals(said.text())
                    ? SayResult.ACCEPTED
                    : change(id -> new ClientMessage.Edit(id, conversation.room(), said.seq(), wanted));
        });
    }

    /** Takes a message back. */
    public void delete(Said said) {
        change(id -> new ClientMessage.Delete(id, conversation.room(), said.seq()));
    }

    /** Gives a message a sign of ours, or takes it back. */
    public void react(Said said, String emoji) {
        boolean added = !said.fate().hasSignOf(conversation.ownName(), emoji);
        change(id -> new ClientMessage.React(id, conversation.room(), said.seq(), emoji, added));
    }

    private SayResult change(Function<String, ClientMessage> withId) {
        if (!conversation.isLive()) {
            return SayResult.NOT_CONNECTED;
        } else if (conversation.outboxIsFull()) {
            return SayResult.TOO_MANY_WAITING;
        }
        sendIfLive(conversation.change(withId));
        return SayResult.ACCEPTED;
    }

    /** Sends a message again that the server could not take, under the same id. */
    public void sayAgain(String id) {
        if (!conversation.outboxIsFull()) {
            conversation.writeAgain(id).ifPresent(this::sendIfLive);
        }
    }

    private void sendIfLive(ClientMessage message) {
        if (conversation.isLive()) {
            // Where it cannot be sent the connection is about to be lost, and the message waits.
            var unused = sender.test(message);
        }
    }

    /** All that was said before is shown: what is not among it goes to the server now. */
    void sendWaiting() {
        for (Map.Entry<String, ClientMessage> waiting : conversation.waiting().entrySet()) {
            if (!sender.test(waiting.getValue())) {
                return;
            }
            conversation.mark(waiting.getKey(), Delivery.SENDING);
        }
    }
}
