package cortile.tcp.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.tcp.server.TestServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NativeIdentityIT {

    private static final String PASSWORD = "correct horse";

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRegisteredNameIsItsOwnersAloneAndSoIsEveryNameThatLooksLikeIt() throws IOException {
        register("anna").close();
        try (NativePeer other = NativePeer.connected(server)) {
            assertThat(other.refusal("{'type':'hello','version':1,'name':'anna'}"))
                    .isEqualTo("name-reserved");
            assertThat(other.refusal("{'type':'hello','version':1,'name':'АNNА'}"))
                    .isEqualTo("name-reserved");
            assertThat(Owner.login(other, "anna", "wrong horse")).isEqualTo("login-failed");
            assertThat(Owner.login(other, "nobody", "wrong horse")).isEqualTo("login-failed");
            assertThat(Owner.login(other, "anna", PASSWORD)).isEqualTo("account");
            JsonObject welcome = other.ask("{'type':'hello','version':1,'name':'whatever'}", "welcome");
            assertThat(welcome.getString("name")).isEqualTo("anna");
            assertThat(welcome.getBoolean("registered")).isTrue();
        }
    }

    @Test
    void onePersonOnTwoDevicesComesOnceAndGoesOnce() throws IOException {
        try (NativePeer bob = NativePeer.guest(server, "bob")) {
            NativePeer phone = register("anna");
            NativePeer desk = Owner.loggedIn(server, "anna", PASSWORD);
            desk.ask("{'type':'create','room':'dev'}", "entered");
            assertThat(phone.next("entered").getString("room")).isEqualTo("dev");
            phone.ask("{'type':'bye'}", "bye");
            assertThat(bob.heard()).isEqualTo("joined");
            desk.ask("{'type':'bye'}", "bye");
            assertThat(bob.next("left").getString("name")).isEqualTo("anna");
            phone.close();
            desk.close();
        }
    }

    @Test
    void aChangedPasswordMakesOldOnesAndTokensWorthless() throws IOException {
        NativePeer anna = register("anna");
        JsonObject changed = anna.ask(
                "{'type':'password','present':'" + PASSWORD + "','wanted':'battery staple','id':'p'}", "account");
        assertThat(changed.getString("token")).isNotEqualTo(anna.token());
        assertThat(anna.refusal("{'type':'password','present':'" + PASSWORD + "','wanted':'x y z 1 2 3'}"))
                .isEqualTo("login-failed");
        try (NativePeer other = NativePeer.connected(server)) {
            assertThat(other.refusal("{'type':'hello','version':1,'name':'anna','token':'" + anna.token() + "'}"))
                    .isEqualTo("name-reserved");
            assertThat(Owner.login(other, "anna", PASSWORD)).isEqualTo("login-failed");
            assertThat(Owner.login(other, "anna", "battery staple")).isEqualTo("account");
        }
        anna.close();
    }

    @Test
    void aDeletedAccountFreesItsNameAndItsOwnerStaysAsAGuest() throws IOException {
        try (NativePeer anna = register("anna")) {
            anna.ask("{'type':'create','room':'dev'}", "entered");
            anna.ask("{'type':'unregister','password':'" + PASSWORD + "'}", "exited");
            assertThat(anna.next("account").getBoolean("registered")).isFalse();
            assertThat(anna.refusal("{'type':'unregister','password':'" + PASSWORD + "'}"))
                    .isEqualTo("no-account");
            anna.ask("{'type':'bye'}", "bye");
        }
        NativePeer.guest(server, "anna").close();
    }

    @Test
    void aGuestTakesAnotherNameAndEverybodyIsTold() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            assertThat(anna.refusal("{'type':'rename','name':'BOB'}")).isEqualTo("name-taken");
            anna.ask("{'type':'rename','name':'annetta','id':'n'}", "done");
            assertThat(bob.next("renamed").getString("to")).isEqualTo("annetta");
            NativePeer.guest(server, "anna").close();
            assertThat(anna.ask("{'type':'say','text':'it is me'}", "message").getString("from"))
                    .isEqualTo("annetta");
        }
    }

    @Test
    void shortPasswordsAreRefusedAndSoAreWordsThatAreNoLogin() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer other = NativePeer.connected(server)) {
            assertThat(anna.refusal("{'type':'register','password':'short'}")).isEqualTo("bad-password");
            assertThat(anna.refusal("{'type':'login','data':'n,,n=anna,r=1'}")).isEqualTo("already-joined");
            assertThat(other.refusal("{'type':'login','data':'nonsense'}")).isEqualTo("login-failed");
            assertThat(other.refusal("{'type':'proof','data':'c=biws,r=1,p='}")).isEqualTo("login-failed");
            assertThat(other.refusal("{'type':'proof','data':'c=biws,r=1,p='}")).isEqualTo("bad-frame");
            assertThat(other.refusal("{'type':'register','password':'" + PASSWORD + "'}"))
                    .isEqualTo("hello-first");
        }
    }

    private NativePeer register(String name) throws IOException {
        NativePeer peer = NativePeer.guest(server, name);
        JsonObject account = peer.ask("{'type':'register','password':'" + PASSWORD + "'}", "account");
        assertThat(account.getBoolean("registered")).isTrue();
        return peer;
    }
}
