package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.text.MessageText;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the user says, does about messages, and commands. Confined to the model's thread. */
public final class Speech {

    /** What commands ask of the window. */
    public interface Places {
        /** Nowhere: there is no window yet. */
        Places NONE = new Places() {
            @Override
            public void browse() {
                // Nothing to show it in.
            }

            @Override
            public void search(String words) {
                // Nothing to show it in.
            }
        };

        /** Shows which rooms there are. */
        void browse();

        /** Shows what is found of these words in the room that is shown. */
        void search(String words);
    }

    private final Rooms rooms;
    private final Scheduler scheduler;
    private final Predicate<ClientMessage> sender;
    private final Commands commands;

    /** @param sender sends over the present connection; false where there is none */
    Speech(Rooms rooms, Scheduler scheduler, Predicate<ClientMessage> sender, Commands commands) {
        this.rooms = rooms;
        this.scheduler = scheduler;
        this.sender = sender;
        this.commands = commands;
    }

    /** Says where commands find what they ask of the window. */
    public void setPlaces(Places window) {
        commands.setPlaces(window);
    }

    /**
     * Says something in the room that is shown, now or as soon as there is a connection, or does what the text commands.
     *
     * @param replyTo the {@code seq} of the message it answers; 0 for none
     */
    public SayResult say(String written, long replyTo) {
        String text = MessageText.tidy(written);
        Conversation here = rooms.active();
        return Command.in(text)
                .map(command -> commands.obey(
                        command,
                        (room, words, action) -> say(room, new Words(words, action, room == here ? replyTo : 0))))
                .orElseGet(() -> say(here, new Words(Command.unescaped(text), false, replyTo)));
    }

    private SayResult say(Conversation room, Words words) {
        return problemOf(room, words.text()).orElseGet(() -> {
            String text = new MessageText(words.text()).withoutTrailingLineEnds();
            sendIfLive(room, room.own().write(words.saying(text), scheduler.now()));
            room.readMarker().clearLine();
            return SayResult.ACCEPTED;
        });
    }

    private static Optional<SayResult> problemOf(Conversation room, String text) {
        return MessageText.problemOf(text)
                .map(problem -> switch (problem) {
                    case EMPTY -> SayResult.NOTHING;
                    case TOO_LONG -> SayResult.TOO_LONG;
                })
                .or(() -> room.own().isFull() ? Optional.of(SayResult.TOO_MANY_WAITING) : Optional.empty());
    }

    /** Gives a message of ours other words. */
    public SayResult edit(Said said, String written) {
        String text = MessageText.tidy(written);
        return problemOf(rooms.active(), text).orElseGet(() -> {
            String wanted = new MessageText(text).withoutTrailingLineEnds();
            return wanted.equals(said.text())
                    ? SayResult.ACCEPTED
                    : change(id -> new ClientMessage.Edit(id, rooms.active().room(), said.seq(), wanted));
        });
    }

    /** Takes a message back. */
    public void delete(Said said) {
        change(id -> new ClientMessage.Delete(id, rooms.active().room(), said.seq()));
    }

    /** Gives a message a sign of ours, or takes it back. */
    public void react(Said said, String emoji) {
        boolean added = !said.fate().hasSignOf(rooms.ownName(), emoji);
        change(id -> new ClientMessage.React(id, rooms.active().room(), said.seq(), emoji, added));
    }

    private SayResult change(Function<String, ClientMessage> withId) {
        Conversation room = rooms.active();
        if (!room.isLive()) {
            return SayResult.NOT_CONNECTED;
        } else if (room.own().isFull()) {
            return SayResult.TOO_MANY_WAITING;
        }
        sendIfLive(room, room.own().change(withId));
        return SayResult.ACCEPTED;
    }

    /** Sends a message again that the server could not take, under the same id. */
    public void sayAgain(String id) {
        Conversation room = rooms.active();
        if (!room.own().isFull()) {
            room.own().writeAgain(id).ifPresent(say -> sendIfLive(room, say));
        }
    }

    private void sendIfLive(Conversation room, ClientMessage message) {
        if (room.isLive()) {
            // Where it cannot be sent the connection is about to be lost, and the message waits.
            var unused = sender.test(message);
        }
    }

    /** All that was said before in the room is shown: what is not among it goes to the server now. */
    void sendWaiting(Conversation room) {
        for (Map.Entry<String, ClientMessage> waiting : room.own().waiting().entrySet()) {
            if (!sender.test(waiting.getValue())) {
                return;
            }
            room.own().mark(waiting.getKey(), Delivery.SENDING);
        }
    }
}
