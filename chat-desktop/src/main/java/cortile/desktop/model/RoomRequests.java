package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.SetRoom;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Entered;
import cortile.protocol.message.ServerMessage.RoomSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one can ask for about rooms; nothing is repeated should the connection be lost.
 *
 * <p>Each outcome is told once: nothing where it was done, else why not. Confined to the model's thread.
 */
public final class RoomRequests {

    /**
     * A room to be made.
     *
     * @param password for {@link Access#PASSWORD}
     */
    public record NewRoom(String name, String topic, Access access, String password) {}

    /** Hears which rooms there are, or why that is not known. */
    public interface RoomList {
        /** The most people first. */
        void rooms(List<RoomSummary> rooms);

        void refused(Refusal refusal);
    }

    private static final Comparator<RoomSummary> MOST_PEOPLE_FIRST =
            Comparator.comparingInt(RoomSummary::members).reversed().thenComparing(RoomSummary::room);

    private final Questions questions;
    private final Rooms rooms;

    RoomRequests(Questions questions, Rooms rooms) {
        this.questions = questions;
        this.rooms = rooms;
    }

    /** Asks which rooms there are. */
    public void browse(RoomList list) {
        questions.ask(ClientMessage.ListRooms::new, new Questions.Reply() {
            @Override
            public void answered(ServerMessage answer) {
                if (answer instanceof ServerMessage.Rooms found) {
                    list.rooms(found.rooms().stream().sorted(MOST_PEOPLE_FIRST).toList());
                }
            }

            @Override
            public void refused(Refusal refusal) {
                list.refused(refusal);
            }
        });
    }

    /** Goes into a room and shows it; one we are in already is shown at once. */
    public void join(String room, String password, Consumer<Optional<Refusal>> outcome) {
        Optional<Conversation> here = rooms.find(room);
        if (here.isPresent()) {
            rooms.open(here.get());
            outcome.accept(Optional.empty());
        } else {
            enter(id -> new ClientMessage.Join(id, room, unlessEmpty(password)), outcome);
        }
    }

    /** Makes a room of ours and shows it. */
    public void create(NewRoom room, Consumer<Optional<Refusal>> outcome) {
        String password = room.access() == Access.PASSWORD ? room.password() : "";
        enter(
                id -> new ClientMessage.Create(
                        id, room.name(), room.access().wireName(), unlessEmpty(password), room.topic()),
                outcome);
    }

    /** Opens the conversation with one person and shows it. */
    public void direct(String name, Consumer<Optional<Refusal>> outcome) {
        Optional<Conversation> here = rooms.with(name);
        if (here.isPresent()) {
            rooms.open(here.get());
            outcome.accept(Optional.empty());
        } else {
            enter(id -> new ClientMessage.Direct(id, name), outcome);
        }
    }

    /** Goes out of a room. */
    public void leave(Conversation room, Consumer<Optional<Refusal>> outcome) {
        ask(id -> new ClientMessage.Leave(id, room.room()), outcome);
    }

    /** Lets somebody into a room. */
    public void invite(Conversation room, String name, Consumer<Optional<Refusal>> outcome) {
        ask(id -> new ClientMessage.Invite(id, room.room(), name), outcome);
    }

    /** Gives somebody a role. */
    public void giveRole(Conversation room, String name, Role role, Consumer<Optional<Refusal>> outcome) {
        ask(id -> new ClientMessage.SetRole(id, room.room(), name, role.wireName()), outcome);
    }

    /** Says what a room is about. */
    public void setTopic(Conversation room, String topic, Consumer<Optional<Refusal>> outcome) {
        ask(id -> new SetRoom(id, room.room(), topic, null, null, null, null), outcome);
    }

    /**
     * Says who may enter a room.
     *
     * @param password for {@link Access#PASSWORD}
     */
    public void setAccess(Conversation room, Access access, String password, Consumer<Optional<Refusal>> outcome) {
        String used = access == Access.PASSWORD ? password : "";
        ask(id -> new SetRoom(id, room.room(), null, access.wireName(), unlessEmpty(used), null, null), outcome);
    }

    /** Says what those may do who have no other role. */
    public void setNewcomers(Conversation room, Role role, Consumer<Optional<Refusal>> outcome) {
        ask(id -> new SetRoom(id, room.room(), null, null, null, role.wireName(), null), outcome);
    }

    /**
     * Says how long a room keeps messages.
     *
     * @param days after which they are forgotten; 0 for never
     */
    public void setRetention(Conversation room, int days, Consumer<Optional<Refusal>> outcome) {
        ask(id -> new SetRoom(id, room.room(), null, null, null, null, days), outcome);
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What is entered because we asked is shown. */
    private void enter(Function<String, ClientMessage> question, Consumer<Optional<Refusal>> outcome) {
        questions.ask(question, new Outcome(outcome) {
            @Override
            public void answered(ServerMessage answer) {
                if (answer instanceof Entered entered) {
                    rooms.find(entered.state().room()).ifPresent(rooms::open);
                }
                super.answered(answer);
            }
        });
    }

    private void ask(Function<String, ClientMessage> question, Consumer<Optional<Refusal>> outcome) {
        questions.ask(question, new Outcome(outcome));
    }

    private static class Outcome implements Questions.Reply {
        private final Consumer<Optional<Refusal>> listener;

        Outcome(Consumer<Optional<Refusal>> listener) {
            this.listener = listener;
        }

        @Override
        public void answered(ServerMessage answer) {
            listener.accept(Optional.empty());
        }

        @Override
        public void refused(Refusal refusal) {
            listener.accept(Optional.of(refusal));
        }
    }
}
