package cortile.desktop.testing;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Bye;
import cortile.protocol.message.ClientMessage.Hello;
import cortile.protocol.message.ClientMessage.History;
import cortile.protocol.message.ClientMessage.Ping;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.Pong;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what one client of a {@link TestServer} says. Confined to the thread that serves it, save its name. */
final class TestPeer {

    private final TestServer server;
    private final TestConnection connection;
    private volatile String name = "";
    private String loggingIn = "";
    private boolean proved;

    TestPeer(TestServer server, TestConnection connection) {
        this.server = server;
        this.connection = connection;
    }

    /** Answers until the client is gone. */
    void serve() {
        connection.read(this::received);
        left("lost");
    }

    TestConnection connection() {
        return connection;
    }

    /** The name under which it is in; empty before and after. */
    String name() {
        return name;
    }

    void setName(String taken) {
        name = taken;
    }

    /** Whether it has shown that it knows the password of its name. */
    boolean isProved() {
        return proved;
    }

    private void tell(ServerMessage message) {
        connection.tell(message);
    }

    private void received(ClientMessage message) {
        server.hear(message);
        if (message instanceof Hello hello) {
            enter(hello.name());
        } else if (message instanceof ClientMessage.Login login) {
            challenge(login);
        } else if (message instanceof ClientMessage.Proof proof) {
            judge(proof);
        } else if (message instanceof ClientMessage.Register register) {
            server.reserve(name, register.password());
            tell(new ServerMessage.Account(register.id(), name, true, null, "token-of-account"));
        } else if (message instanceof Bye) {
            left("quit");
            connection.close();
        } else {
            receivedInside(message);
        }
    }

    private void receivedInside(ClientMessage message) {
        if (message instanceof Say say) {
            take(say);
        } else if (message instanceof ClientMessage.Edit edit) {
            take(edit.id(), edit.text(), seq -> TestEntries.of(edit, name, seq));
        } else if (message instanceof ClientMessage.Delete delete) {
            take(delete.id(), "", seq -> TestEntries.of(delete, name, seq));
        } else if (message instanceof ClientMessage.React react) {
            take(react.id(), "", seq -> TestEntries.of(react, name, seq));
        } else if (message instanceof History wanted && server.isAnswering()) {
            tell(server.rooms().historyOf(wanted.room()).page(wanted.room(), wanted));
        } else if (message instanceof Ping ping && server.isAnswering()) {
            tell(new Pong(ping.token()));
        } else {
            askedAboutRooms(message);
        }
    }

    private void askedAboutRooms(ClientMessage message) {
        if (message instanceof ClientMessage.ListRooms list) {
            tell(new ServerMessage.Rooms(list.id(), server.rooms().summaries()));
        } else if (message instanceof ClientMessage.Join join) {
            join(join);
        } else if (message instanceof ClientMessage.Create create) {
            enter(
                    create.id(),
                    server.add(
                            new TestRoom(create.room(), create.access(), create.topic(), "owner", create.password())));
        } else if (message instanceof ClientMessage.Direct direct) {
            TestRoom room = new TestRoom("~" + direct.name(), "direct", "", "member", null);
            enter(direct.id(), server.add(room.with(direct.name())));
        } else if (message instanceof ClientMessage.Leave leave) {
            server.rooms().find(leave.room()).ifPresent(room -> room.leave(name));
            tell(new ServerMessage.Exited(leave.id(), leave.room()));
        } else if (message instanceof ClientMessage.Search search) {
            tell(new ServerMessage.Found(search.id(), server.rooms().found(search), false));
        }
    }

    private void join(ClientMessage.Join join) {
        Optional<TestRoom> room = server.rooms().find(join.room());
        if (room.isEmpty()) {
            tell(new Failure("no-such-room", "There is no such room.", join.id()));
        } else if (!room.get().opensFor(join.password())) {
            tell(new Failure("wrong-password", "That is not the password.", join.id()));
        } else {
            enter(join.id(), room.get());
        }
    }

    private void enter(@Nullable String ref, TestRoom room) {
        room.enter(name);
        tell(new ServerMessage.Entered(ref, room.stateFor(name)));
    }

    private void take(Say say) {
        Optional<TestRoom> room = server.rooms().find(say.room());
        if (room.isPresent()) {
            server.tellNewIn(room.get(), seq -> TestEntries.of(say, name, seq));
        } else {
            take(say.id(), say.text(), seq -> TestEntries.of(say, name, seq));
        }
    }

    private void take(@Nullable String id, String text, TestHistory.Making making) {
        Optional<String> refusal = server.refusalOf(text);
        if (refusal.isPresent()) {
            tell(new Failure(refusal.get(), "Too many messages at once.", id));
        } else if (server.isAnswering()) {
            server.rooms().lobbyHistory().stored(name, id).ifPresentOrElse(this::tell, () -> server.tellNew(making));
        }
    }

    private void challenge(ClientMessage.Login login) {
        String first = login.data();
        loggingIn = first.substring("n,,n=".length(), first.indexOf(",r="));
        tell(new ServerMessage.Challenge(account().challenge(first)));
    }

    private void judge(ClientMessage.Proof proof) {
        Optional<String> last = account().judge(proof.data());
        proved = last.isPresent();
        tell(
                proved
                        ? new ServerMessage.Account(null, loggingIn, true, last.orElseThrow(), null)
                        : new Failure("login-failed", "Name and password do not go together.", null));
    }

    private TestAccount account() {
        return server.account(loggingIn).orElseThrow();
    }

    private void enter(String wanted) {
        if (server.account(wanted).isPresent() && !proved) {
            tell(new Failure("name-reserved", "This name has an account.", null));
        } else if (!server.enter(this, wanted)) {
            tell(new Failure("name-taken", "Somebody has this name.", null));
        }
    }

    private void left(String reason) {
        String who = name;
        name = "";
        server.left(this, who, reason);
    }
}
