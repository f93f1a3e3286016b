package cortile.tcp.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.audit.Actor;
import cortile.core.directory.Role;
import cortile.tcp.server.TestServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeping order, and one's own peace, in the native dialect. */
class NativeOrderIT {

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
    void aBanFromARoomIsToldHitsAndIsListedUntilItIsTakenBack() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            anna.ask("{'type':'create','room':'dev'}", "entered");
            bob.ask("{'type':'join','room':'dev'}", "entered");
            anna.ask(
                    "{'type':'moderate','room':'dev','act':'ban','whom':'BOB','seconds':600,'reason':'spam','id':'m'}",
                    "done");
            JsonObject told = bob.next("moderated");
            assertThat(told.getString("act")).isEqualTo("ban");
            assertThat(told.getString("by")).isEqualTo("anna");
            assertThat(told.getString("name")).isEqualTo("bob");
            assertThat(told.getInt("seconds")).isEqualTo(600);
            assertThat(bob.next("exited").getString("room")).isEqualTo("dev");
            assertThat(bob.refusal("{'type':'join','room':'dev'}")).isEqualTo("banned");
            assertThat(bob.refusal("{'type':'sanctions','room':'dev'}")).isEqualTo("forbidden");
            JsonObject ban = anna.ask("{'type':'sanctions','room':'dev'}", "sanctions")
                    .getJsonArray("sanctions")
                    .getJsonObject(0);
            assertThat(ban.getString("whom")).isEqualTo("bob");
            assertThat(ban.getString("kind")).isEqualTo("ban");
            assertThat(ban.containsKey("until")).isTrue();
            anna.ask("{'type':'moderate','room':'dev','act':'unban','whom':'" + ban.getInt("number") + "'}", "done");
            bob.ask("{'type':'join','room':'dev'}", "entered");
        }
    }

    @Test
    void whoIsKickedFromTheLobbyIsToldWhyAndTheServerSaysGoodbye() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            assertThat(bob.refusal("{'type':'moderate','act':'kick','whom':'anna'}"))
                    .isEqualTo("forbidden");
            appoint("anna");
            assertThat(anna.refusal("{'type':'moderate','act':'kick','whom':'anna'}"))
                    .isEqualTo("outranked");
            assertThat(anna.refusal("{'type':'moderate','act':'dance','whom':'bob'}"))
                    .isEqualTo("bad-frame");
            assertThat(anna.refusal("{'type':'moderate','act':'ban','whom':'*'}"))
                    .isEqualTo("bad-target");
            anna.ask("{'type':'moderate','act':'kick','whom':'bob','reason':'basta'}", "done");
            JsonObject bye = bob.next("bye");
            assertThat(bye.getString("code")).isEqualTo("kicked");
            assertThat(bye.getString("text")).isEqualTo("basta");
        }
    }

    @Test
    void aMuteAndASlowRoomAreToldByTheirCodes() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            appoint("anna");
            anna.ask("{'type':'moderate','act':'slow','seconds':3600}", "done");
            assertThat(bob.next("moderated").getInt("seconds")).isEqualTo(3600);
            bob.ask("{'type':'say','text':'uno'}", "message");
            assertThat(bob.refusal("{'type':'say','text':'due'}")).isEqualTo("too-fast");
            anna.ask("{'type':'moderate','act':'mute','whom':'bob'}", "done");
            assertThat(bob.refusal("{'type':'say','text':'tre'}")).isEqualTo("muted");
        }
    }

    @Test
    void whoIsIgnoredIsTheClientsToHideOnAllDevices() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            anna.say("{'type':'ignore','name':'BOB','id':'i'}");
            assertThat(anna.next("ignored").getJsonArray("names").getString(0)).isEqualTo("bob");
            bob.ask("{'type':'say','text':'uno'}", "message");
            assertThat(anna.next("message").getString("from")).isEqualTo("bob");
            try (NativePeer again = NativePeer.hello(server, "'name':'anna','token':'" + anna.token() + "'")) {
                assertThat(again.next("ignored").getJsonArray("names").getString(0))
                        .isEqualTo("bob");
            }
        }
    }

    private void appoint(String name) {
        server.hub()
                .services()
                .rules()
                .appoint(Actor.operator("root", "jmx"), server.hub().lobbyRoom(), name, Role.MODERATOR)
                .toCompletableFuture()
                .join();
    }
}
