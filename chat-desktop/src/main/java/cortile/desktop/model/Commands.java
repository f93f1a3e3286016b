package cortile.desktop.model;

import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import cortile.desktop.model.RoomRequests.NewRoom;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Away;
import cortile.protocol.message.ClientMessage.Rename;
import cortile.protocol.message.OrderRequest.Ignore;
import cortile.protocol.text.Nickname;
import cortile.protocol.text.RoomName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Does what is typed behind a slash; what the server refuses becomes a row. Confined to the model's thread. */
final class Commands {

    private final Rooms rooms;
    private final RoomRequests requests;
    private final Scheduler scheduler;
    private final Supplier<String> ids;
    private final Predicate<ClientMessage> sender;
    private final Runnable leave;
    private Speech.Places places = Speech.Places.NONE;

    /**
     * @param sender sends over the present connection; false where there is none
     * @param leave ends the session
     */
    Commands(
            Rooms rooms,
            RoomRequests requests,
            Scheduler scheduler,
            Supplier<String> ids,
            Predicate<ClientMessage> sender,
            Runnable leave) {
        this.rooms = rooms;
        this.requests = requests;
        this.scheduler = scheduler;
        this.ids = ids;
        this.sender = sender;
        this.leave = leave;
    }

    void setPlaces(Speech.Places window) {
        places = window;
    }

    /** @param say says a text in a room */
    SayResult obey(Command command, Saying say) {
        return CommandName.of(command.name())
                .map(name -> needsMore(name, command) ? SayResult.ARGUMENT_MISSING : obey(name, command, say))
                .orElse(SayResult.UNKNOWN_COMMAND);
    }

    /** Says words in a room, as if they had been typed there. */
    @FunctionalInterface
    interface Saying {
        SayResult say(Conversation room, String text, boolean action);
    }

    private static boolean needsMore(CommandName name, Command command) {
        return switch (name) {
            case JOIN,
                    CREATE,
                    ME,
                    TOPIC,
                    SEARCH,
                    INVITE,
                    NICK,
                    KICK,
                    BAN,
                    UNBAN,
                    MUTE,
                    UNMUTE,
                    SLOW,
                    IGNORE,
                    UNIGNORE -> command.argument().isEmpty();
            case MSG, ROLE -> command.rest().isEmpty();
            case LEAVE, ROOMS, WHO, AWAY, BACK, HELP, QUIT -> false;
        };
    }

    private SayResult obey(CommandName name, Command command, Saying say) {
        Conversation here = rooms.active();
        String argument = command.argument();
        return switch (name) {
            case JOIN -> request(done -> requests.join(RoomName.tidy(command.first()), command.rest(), done));
            case CREATE -> create(command);
            case LEAVE -> leaveRoom(here);
            case ROOMS -> then(places::browse);
            case MSG -> message(command, say);
            case ME -> say.say(here, argument, true);
            case TOPIC -> request(done -> requests.setTopic(here, argument, done));
            case WHO ->
                then(() -> tell(Kind.PEOPLE, String.join(", ", here.roster().names())));
            case SEARCH -> then(() -> places.search(argument));
            case INVITE -> request(done -> requests.invite(here, Nickname.tidy(argument), done));
            case ROLE -> role(here, command);
            case KICK, BAN, UNBAN, MUTE, UNMUTE, SLOW -> order(name, here, command);
            case IGNORE -> ask(id -> new Ignore(id, Nickname.tidy(argument), true));
            case UNIGNORE -> ask(id -> new Ignore(id, Nickname.tidy(argument), false));
            case NICK -> nick(argument);
            case AWAY -> ask(id -> new Away(true, argument));
            case BACK -> ask(id -> new Away(false, ""));
            case HELP -> then(() -> tell(Kind.HELP, ""));
            case QUIT -> {
                leave.run();
                yield SayResult.QUIT;
            }
        };
    }

    private SayResult create(Command command) {
        List<String> rest = List.of(command.rest().split("\\s+", 2));
        Access access = switch (rest.get(0).toLowerCase(Locale.ROOT)) {
            case "private", "privata" -> Access.PRIVATE;
            case "password" -> Access.PASSWORD;
            default -> Access.PUBLIC;
        };
        NewRoom room = new NewRoom(RoomName.tidy(command.first()), "", access, rest.size() > 1 ? rest.get(1) : "");
        return request(done -> requests.create(room, done));
    }

    private SayResult leaveRoom(Conversation here) {
        return here == rooms.lobby() ? SayResult.LOBBY_STAYS : request(done -> requests.leave(here, done));
    }

    private SayResult message(Command command, Saying say) {
        return request(done -> requests.direct(Nickname.tidy(command.first()), refused -> {
            done.accept(refused);
            if (refused.isEmpty()) {
                // What can be wrong with the words is told at the row.
                var unused = say.say(rooms.active(), command.rest(), false);
            }
        }));
    }

    private SayResult role(Conversation here, Command command) {
        Optional<Role> role = switch (command.rest().toLowerCase(Locale.ROOT)) {
            case "owner", "proprietario" -> Optional.of(Role.OWNER);
            case "moderator", "moderatore" -> Optional.of(Role.MODERATOR);
            case "member", "membro" -> Optional.of(Role.MEMBER);
            case "reader", "lettore" -> Optional.of(Role.READER);
            default -> Optional.empty();
        };
        return role.map(given -> request(done -> requests.giveRole(here, command.first(), given, done)))
                .orElse(SayResult.ARGUMENT_MISSING);
    }

    private SayResult order(CommandName name, Conversation here, Command command) {
        return OrderCommand.read(name, here.facts().room(), command)
                .map(order -> ask(order::asked))
                .orElse(SayResult.ARGUMENT_MISSING);
    }

    private SayResult nick(String written) {
        String name = Nickname.tidy(written);
        return Nickname.problemOf(name).isPresent() ? SayResult.BAD_NAME : ask(id -> new Rename(id, name));
    }

    private SayResult then(Runnable action) {
        action.run();
        return SayResult.ACCEPTED;
    }

    private SayResult request(Consumer<Consumer<Optional<Refusal>>> request) {
        if (!rooms.active().isLive()) {
            return SayResult.NOT_CONNECTED;
        }
        request.accept(refused -> rooms.active().refused(refused));
        return SayResult.ACCEPTED;
    }

    /** Asks for something that is not repeated should the connection be lost. */
    private SayResult ask(Function<String, ClientMessage> question) {
        boolean sent = rooms.active().isLive() && sender.test(question.apply(ids.get()));
        return sent ? SayResult.ACCEPTED : SayResult.NOT_CONNECTED;
    }

    private void tell(Kind kind, String subject) {
        rooms.active().happened(new Happened(scheduler.now(), kind, subject));
    }
}
