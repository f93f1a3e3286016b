package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ClientMessage.Hello;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.ServerMessage.Account;
import cortile.protocol.message.ServerMessage.Challenge;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Comes in at one connection: logs in where there is a password, then says hello. Confined to the model's thread. */
final class Handshake {

    private static final String AGENT = "cortile-desktop";

    /** That our place is kept for a while when the connection is lost. */
    private static final String RESUMES = "resume";

    private static final List<String> CAPABILITIES = List.of(NativeProtocol.ANSWERS_PINGS, RESUMES);

    private final String name;
    private final Optional<Pass> pass;
    private final Optional<Login> login;
    private final Consumer<ClientMessage> sender;
    private final Runnable notProved;

    /**
     * @param sender sends while the connection is the present one
     * @param notProved run where the server does not know our password either
     */
    Handshake(
            String name,
            Optional<Pass> pass,
            Optional<Login> login,
            Consumer<ClientMessage> sender,
            Runnable notProved) {
        this.name = name;
        this.pass = pass;
        this.login = login;
        this.sender = sender;
        this.notProved = notProved;
    }

    void begin() {
        login.ifPresentOrElse(begun -> sender.accept(new ClientMessage.Login(begun.first())), this::hello);
    }

    void challenged(Challenge challenge) {
        login.ifPresent(begun -> begun.answer(
                challenge.data(),
                answer -> answer.ifPresentOrElse(data -> sender.accept(new ClientMessage.Proof(data)), notProved)));
    }

    /** The server believes us; now it is to be seen whether we believe the server. */
    void proved(Account account) {
        @Nullable String last = account.data();
        if (last != null && login.filter(begun -> begun.isConfirmedBy(last)).isPresent()) {
            hello();
        } else {
            notProved.run();
        }
    }

    private void hello() {
        String token = pass.map(Pass::token).orElse(null);
        sender.accept(new Hello(NativeProtocol.VERSION, name, AGENT, token, CAPABILITIES));
    }
}
