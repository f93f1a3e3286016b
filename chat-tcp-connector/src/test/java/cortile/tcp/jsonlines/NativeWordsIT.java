package cortile.tcp.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.tcp.server.TestServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NativeWordsIT {

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
    void aCorrectionIsAnEntryOfItsOwnAndThePageShowsTheTextAsItIs() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            anna.ask("{'type':'say','text':'helo','id':'a'}", "message");
            JsonObject edited = anna.ask("{'type':'edit','seq':1,'text':'hello','id':'b'}", "edited");
            assertThat(edited.getInt("seq")).isEqualTo(2);
            assertThat(edited.getString("id")).isEqualTo("b");
            assertThat(bob.next("edited").getInt("target")).isEqualTo(1);
            JsonObject page = bob.ask("{'type':'history','after':0,'id':'h'}", "history");
            assertThat(page.getString("ref")).isEqualTo("h");
            assertThat(page.getInt("as_of")).isEqualTo(2);
            assertThat(page.getJsonArray("entries").toString())
                    .contains("\"seq\":1,\"id\":\"a\"")
                    .contains("\"text\":\"hello\",\"edited\":\"")
                    .doesNotContain("helo\"");
        }
    }

    @Test
    void onlyTheAuthorCorrectsAndOnlyTheAuthorOrAModeratorTakesBack() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            anna.ask("{'type':'create','room':'dev'}", "entered");
            bob.ask("{'type':'join','room':'dev'}", "entered");
            anna.ask("{'type':'say','room':'dev','text':'mine'}", "message");
            bob.ask("{'type':'say','room':'dev','text':'secret'}", "message");
            assertThat(bob.refusal("{'type':'edit','room':'dev','seq':1,'text':'x'}"))
                    .isEqualTo("not-yours");
            assertThat(bob.refusal("{'type':'delete','room':'dev','seq':1}")).isEqualTo("not-yours");
            assertThat(bob.refusal("{'type':'delete','room':'dev','seq':99}")).isEqualTo("no-such-message");
            JsonObject deleted = anna.ask("{'type':'delete','room':'dev','seq':2}", "deleted");
            assertThat(deleted.getInt("target")).isEqualTo(2);
            assertThat(anna.ask("{'type':'history','room':'dev'}", "history").toString())
                    .contains("\"type\":\"erased\"")
                    .doesNotContain("secret");
        }
    }

    @Test
    void signsAreGivenTakenBackAndCountedInPages() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            anna.ask("{'type':'say','text':'cake?'}", "message");
            bob.ask("{'type':'react','seq':1,'emoji':'👍'}", "reacted");
            anna.ask("{'type':'react','seq':1,'emoji':'👍'}", "reacted");
            assertThat(bob.refusal("{'type':'react','seq':1,'emoji':'👍'}")).isEqualTo("nothing-to-change");
            assertThat(anna.ask("{'type':'history','after':0,'limit':1}", "history")
                            .toString())
                    .contains("\"reactions\":[{\"emoji\":\"👍\",\"names\":[\"bob\",\"anna\"]}]");
            bob.ask("{'type':'react','seq':1,'emoji':'👍','added':false}", "reacted");
            assertThat(anna.ask("{'type':'history','after':0,'limit':1}", "history")
                            .toString())
                    .contains("\"names\":[\"anna\"]");
        }
    }

    @Test
    void anAnswerNamesAMessageThatIsThere() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna")) {
            anna.ask("{'type':'say','text':'one'}", "message");
            assertThat(anna.ask("{'type':'say','text':'two','reply_to':1}", "message")
                            .getInt("reply_to"))
                    .isEqualTo(1);
            assertThat(anna.refusal("{'type':'say','text':'x','reply_to':9,'id':'r'}"))
                    .isEqualTo("no-such-message");
            assertThat(anna.ask("{'type':'say','text':'dances','action':true}", "message")
                            .getBoolean("action"))
                    .isTrue();
        }
    }

    @Test
    void wordsAreFoundWhereTheSearcherMayRead() throws IOException {
        try (NativePeer anna = NativePeer.guest(server, "anna");
                NativePeer bob = NativePeer.guest(server, "bob")) {
            anna.ask("{'type':'create','room':'attic','access':'private'}", "entered");
            anna.ask("{'type':'say','room':'attic','text':'the treasure'}", "message");
            anna.ask("{'type':'say','text':'no Treasure here'}", "message");
            assertThat(anna.ask("{'type':'search','text':'treasure','id':'s'}", "found")
                            .getJsonArray("messages"))
                    .hasSize(2);
            assertThat(bob.ask("{'type':'search','text':'treasure'}", "found").getJsonArray("messages"))
                    .hasSize(1);
            assertThat(bob.refusal("{'type':'search','text':'treasure','room':'attic'}"))
                    .isEqualTo("not-in-room");
        }
    }

    @Test
    void whatIsReadOnOneDeviceIsReadOnTheOther() throws IOException {
        try (NativePeer phone = NativePeer.guest(server, "anna")) {
            phone.ask("{'type':'register','password':'correct horse'}", "account");
            try (NativePeer desk = Owner.loggedIn(server, "anna", "correct horse")) {
                phone.ask("{'type':'say','text':'one'}", "message");
                desk.say("{'type':'mark','seq':1}");
                assertThat(phone.next("marked").getInt("seq")).isEqualTo(1);
                assertThat(desk.refusal("{'type':'mark','seq':7}")).isEqualTo("no-such-message");
            }
        }
    }
}
