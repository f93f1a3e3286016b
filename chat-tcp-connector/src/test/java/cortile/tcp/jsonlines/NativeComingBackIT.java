package cortile.tcp.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.tcp.server.TestServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NativeComingBackIT {

    private static final String RESUMES = "'capabilities':['resume']";

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
    void whoComesBackInTimeHasTheirRoomsAndNobodyIsToldOfIt() throws IOException {
        try (NativePeer bob = NativePeer.guest(server, "bob")) {
            NativePeer anna = NativePeer.hello(server, "'name':'anna'," + RESUMES);
            anna.ask("{'type':'create','room':'dev'}", "entered");
            anna.ask("{'type':'say','text':'one','id':'a-1'}", "message");
            anna.close();
            bob.ask("{'type':'say','text':'two'}", "message");
            try (NativePeer back = comeBack(anna)) {
                assertThat(back.rooms()).isEqualTo("lobby dev");
                assertThat(back.ask("{'type':'history','after':1}", "history")
                                .getJsonArray("entries")
                                .toString())
                        .contains("\"text\":\"two\"");
                assertThat(back.ask("{'type':'say','text':'one','id':'a-1'}", "message")
                                .getInt("seq"))
                        .isEqualTo(1);
                assertThat(bob.heard()).as("no coming and no going").isEqualTo("message");
            }
        }
    }

    @Test
    void theNewConnectionTakesThePlaceOfOneThatStillStands() throws IOException {
        try (NativePeer bob = NativePeer.guest(server, "bob")) {
            NativePeer ghost = NativePeer.hello(server, "'name':'anna'," + RESUMES);
            try (NativePeer back = comeBack(ghost)) {
                assertThat(ghost.next("bye").getString("code")).isEqualTo("replaced");
                ghost.expectEnd();
                back.ask("{'type':'say','text':'still me'}", "message");
                assertThat(bob.heard()).isEqualTo("joined message");
                assertThat(server.hub().connections()).isEqualTo(2);
            }
        }
    }

    @Test
    void aTokenThatWasChangedOrIsAnotherServersIsNoToken() throws IOException {
        NativePeer anna = NativePeer.hello(server, "'name':'anna'," + RESUMES);
        String forged = anna.token().substring(0, anna.token().length() - 2) + "AA";
        try (NativePeer eve = NativePeer.connected(server)) {
            assertThat(eve.refusal("{'type':'hello','version':1,'name':'anna','token':'" + forged + "'}"))
                    .isEqualTo("name-taken");
            assertThat(eve.refusal("{'type':'hello','version':1,'name':'anna','token':'" + "x".repeat(5000) + "'}"))
                    .isEqualTo("name-taken");
        }
        anna.close();
    }

    @Test
    void whoSaysGoodbyeLeavesAtOnce() throws IOException {
        try (NativePeer bob = NativePeer.guest(server, "bob");
                NativePeer anna = NativePeer.hello(server, "'name':'anna'," + RESUMES)) {
            anna.ask("{'type':'bye'}", "bye");
            assertThat(bob.next("left").getString("reason")).isEqualTo("quit");
        }
    }

    @Test
    void whoAnswersNoPingIsTakenForDeadAndTheOthersStay() throws IOException {
        try (NativePeer dead = NativePeer.hello(server, "'name':'dead','capabilities':['ping']");
                NativePeer alive = NativePeer.hello(server, "'name':'alive','capabilities':['ping']");
                NativePeer quiet = NativePeer.guest(server, "quiet")) {
            while (server.hub().connections() == 3) {
                alive.next("ping");
                alive.say("{'type':'pong'}");
            }
            assertThat(dead.next("bye").getString("code")).isEqualTo("not-alive");
            assertThat(quiet.next("left").getString("reason")).isEqualTo("not-alive");
            assertThat(alive.ask("{'type':'ping','token':'still here'}", "pong").getString("token"))
                    .isEqualTo("still here");
        }
    }

    private NativePeer comeBack(NativePeer before) throws IOException {
        return NativePeer.hello(server, "'name':'anna','token':'" + before.token() + "'," + RESUMES);
    }
}
