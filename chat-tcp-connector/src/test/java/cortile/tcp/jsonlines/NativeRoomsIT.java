package cortile.tcp.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.tcp.server.TestServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NativeRoomsIT {

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
    void whoMakesARoomOwnsItAndOthersFindItInTheList() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            JsonObject made = anna.ask("{'type':'create','room':'#dev','topic':'Java','id':'c'}", "entered");
            assertThat(made.getString("ref")).isEqualTo("c");
            assertThat(made.getString("room")).isEqualTo("dev");
            assertThat(made.getString("role")).isEqualTo("owner");
            assertThat(bob.ask("{'type':'rooms'}", "rooms").toString())
                    .contains("{\"room\":\"dev\",\"access\":\"public\",\"topic\":\"Java\",\"members\":1}");
            JsonObject entered = bob.ask("{'type':'join','room':'DEV'}", "entered");
            assertThat(entered.getJsonArray("members").toString()).isEqualTo("[\"anna\",\"bob\"]");
            assertThat(anna.next("joined").getString("name")).isEqualTo("bob");
        }
    }

    @Test
    void whatIsSaidInARoomStaysThereAndCountsForItself() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            anna.ask("{'type':'create','room':'dev'}", "entered");
            assertThat(anna.ask("{'type':'say','text':'all'}", "message").getInt("seq"))
                    .isEqualTo(1);
            assertThat(anna.ask("{'type':'say','room':'dev','text':'few'}", "message")
                            .getInt("seq"))
                    .isEqualTo(1);
            assertThat(bob.heard()).isEqualTo("message");
            assertThat(bob.refusal("{'type':'say','room':'dev','text':'x'}")).isEqualTo("not-in-room");
            assertThat(bob.refusal("{'type':'history','room':'dev'}")).isEqualTo("not-in-room");
        }
    }

    @Test
    void aRoomWhoseNameLooksTheSameCannotBeMade() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna")) {
            anna.ask("{'type':'create','room':'dev'}", "entered");
            assertThat(anna.refusal("{'type':'create','room':'Dev'}")).isEqualTo("room-exists");
            assertThat(anna.refusal("{'type':'create','room':'d\u0435v'}")).isEqualTo("room-exists");
            assertThat(anna.refusal("{'type':'create','room':'~x'}")).isEqualTo("bad-room-name");
            assertThat(anna.refusal("{'type':'create','room':'a b'}")).isEqualTo("bad-room-name");
            assertThat(anna.refusal("{'type':'create','room':'x','access':'direct'}"))
                    .isEqualTo("forbidden");
        }
    }

    @Test
    void aPrivateRoomIsSeenByTheInvitedOnly() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            anna.ask("{'type':'create','room':'attic','access':'private'}", "entered");
            assertThat(bob.ask("{'type':'rooms'}", "rooms").toString()).doesNotContain("attic");
            assertThat(bob.refusal("{'type':'join','room':'attic'}")).isEqualTo("no-such-room");
            assertThat(anna.ask("{'type':'invite','room':'attic','name':'bob','id':'i'}", "done")
                            .getString("ref"))
                    .isEqualTo("i");
            assertThat(bob.next("invited").getString("by")).isEqualTo("anna");
            assertThat(bob.ask("{'type':'join','room':'attic'}", "entered").getString("role"))
                    .isEqualTo("member");
        }
    }

    @Test
    void aPasswordIsAskedOnceAndTooManyTriesAreSlowedDown() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            anna.ask("{'type':'create','room':'safe','access':'password','password':'open sesame'}", "entered");
            assertThat(bob.refusal("{'type':'join','room':'safe'}")).isEqualTo("wrong-password");
            assertThat(bob.refusal("{'type':'join','room':'safe','password':'sesame open'}"))
                    .isEqualTo("wrong-password");
            bob.ask("{'type':'join','room':'safe','password':'open sesame'}", "entered");
            bob.ask("{'type':'leave','room':'safe'}", "exited");
            bob.ask("{'type':'join','room':'safe'}", "entered");
            try (NativePeer eve = NativePeer.guest(server, "eve")) {
                for (int i = 0; i < 4; i++) { // bob tried a wrong one from the same address
                    assertThat(eve.refusal("{'type':'join','room':'safe','password':'guess number " + i + "'}"))
                            .isEqualTo("wrong-password");
                }
                assertThat(eve.refusal("{'type':'join','room':'safe','password':'open sesame'}"))
                        .isEqualTo("too-many-tries");
            }
        }
    }

    @Test
    void rolesSayWhoMaySpeakAndWhoDecides() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob");
                NativePeer carl = NativePeer.guest(server, "carl")) {
            anna.ask("{'type':'create','room':'dev'}", "entered");
            bob.ask("{'type':'join','room':'dev'}", "entered");
            carl.ask("{'type':'join','room':'dev'}", "entered");
            assertThat(bob.refusal("{'type':'set','room':'dev','topic':'mine'}"))
                    .isEqualTo("forbidden");
            assertThat(bob.refusal("{'type':'role','room':'dev','name':'carl','role':'reader'}"))
                    .isEqualTo("forbidden");
            anna.ask("{'type':'role','room':'dev','name':'bob','role':'moderator'}", "done");
            bob.ask("{'type':'set','room':'dev','topic':'ours'}", "done");
            assertThat(carl.next("changed").getString("topic")).isEqualTo("ours");
            bob.ask("{'type':'role','room':'dev','name':'carl','role':'reader'}", "done");
            assertThat(carl.refusal("{'type':'say','room':'dev','text':'psst'}"))
                    .isEqualTo("forbidden");
            assertThat(bob.refusal("{'type':'role','room':'dev','name':'anna','role':'member'}"))
                    .isEqualTo("forbidden");
            assertThat(bob.refusal("{'type':'role','room':'dev','name':'nobody','role':'member'}"))
                    .isEqualTo("no-such-person");
        }
    }

    @Test
    void anAnnouncementRoomIsForReadingUnlessYouHaveARole() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            anna.ask("{'type':'create','room':'news'}", "entered");
            anna.ask("{'type':'set','room':'news','newcomers':'reader'}", "done");
            assertThat(bob.ask("{'type':'join','room':'news'}", "entered").getString("role"))
                    .isEqualTo("reader");
            assertThat(bob.refusal("{'type':'say','room':'news','text':'x'}")).isEqualTo("forbidden");
            anna.ask("{'type':'say','room':'news','text':'today'}", "message");
            assertThat(bob.next("message").getString("text")).isEqualTo("today");
        }
    }

    @Test
    void twoTalkAloneWithAllTheirConnections() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob");
                NativePeer eve = NativePeer.guest(server, "eve")) {
            JsonObject opened = anna.ask("{'type':'direct','name':'BOB','id':'d'}", "entered");
            String room = opened.getString("room");
            assertThat(opened.getString("with")).isEqualTo("bob");
            assertThat(bob.next("entered").getString("with")).isEqualTo("anna");
            anna.ask("{'type':'say','room':'" + room + "','text':'psst'}", "message");
            assertThat(bob.next("message").getString("text")).isEqualTo("psst");
            assertThat(bob.ask("{'type':'direct','name':'anna'}", "entered").getString("room"))
                    .isEqualTo(room);
            assertThat(eve.refusal("{'type':'join','room':'" + room + "'}")).isEqualTo("no-such-room");
            assertThat(eve.refusal("{'type':'history','room':'" + room + "'}")).isEqualTo("not-in-room");
            assertThat(eve.ask("{'type':'rooms'}", "rooms").toString()).doesNotContain("~");
            assertThat(eve.refusal("{'type':'direct','name':'eve'}")).isEqualTo("no-such-person");
            assertThat(eve.refusal("{'type':'direct','name':'nobody'}")).isEqualTo("no-such-person");
            assertThat(anna.refusal("{'type':'leave','room':'lobby'}")).isEqualTo("forbidden");
        }
    }

    @Test
    void whoWritesAndWhoIsAwayIsToldToTheOthers() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            bob.say("{'type':'typing'}").say("{'type':'away','note':'lunch'}");
            assertThat(anna.next("typing").getString("name")).isEqualTo("bob");
            assertThat(anna.next("presence").getString("note")).isEqualTo("lunch");
            assertThat(bob.heard()).isEqualTo("presence");
            try (NativePeer carl = NativePeer.guest(server, "carl")) {
                assertThat(carl.welcome().toString()).contains("\"away\":[\"bob\"]");
            }
            bob.say("{'type':'back'}");
            assertThat(anna.next("presence").getBoolean("away")).isFalse();
        }
    }
}
