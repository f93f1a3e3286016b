package cortile.tcp.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.history.MessageHistory.Intake;
import cortile.tcp.server.TestPeer;
import cortile.tcp.server.TestServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transcripts of the native protocol, after {@code docs/protocol.md}. */
class JsonLinesIT {

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
    void helloIsAnsweredWithTheRoomAndWhoIsInIt() throws IOException {
        try (TestPeer anna = hello("anna");
                TestPeer bob = server.jsonLines()) {
            bob.send("{\"type\":\"hello\",\"version\":1,\"name\":\"bob\"}\n");
            assertThat(bob.readLine())
                    .startsWith("{\"type\":\"welcome\",\"version\":1,\"server\":\"Cortile ")
                    .contains(",\"name\":\"bob\",\"registered\":false,\"token\":\"")
                    .endsWith("\"rooms\":[{\"room\":\"lobby\",\"access\":\"public\",\"topic\":\"\",\"role\":\"member\","
                            + "\"members\":[\"anna\",\"bob\"],\"seq\":0,\"read\":0}]}");
            assertThat(anna.readLine())
                    .startsWith("{\"type\":\"joined\",\"room\":\"lobby\",")
                    .endsWith("\"name\":\"bob\"}");
        }
    }

    @Test
    void theAuthorsOwnCopyCarriesTheIdAsAcknowledgement() throws IOException {
        try (TestPeer anna = hello("anna")) {
            anna.send("{\"type\":\"say\",\"id\":\"x-1\",\"text\":\"ciao\"}\n");
            assertThat(anna.readLine())
                    .startsWith("{\"type\":\"message\",\"room\":\"lobby\",\"seq\":1,\"id\":\"x-1\",")
                    .endsWith("\"from\":\"anna\",\"text\":\"ciao\"}");
        }
    }

    @Test
    void everyRefusalHasACodeAndTheConnectionStays() throws IOException {
        try (TestPeer anna = server.jsonLines()) {
            assertThat(answer(anna, "{\"type\":\"say\",\"id\":\"7\",\"text\":\"early\"}"))
                    .contains("\"code\":\"hello-first\"")
                    .contains("\"ref\":\"7\"");
            assertThat(answer(anna, "nonsense")).contains("\"code\":\"bad-frame\"");
            assertThat(answer(anna, "{\"type\":\"dance\"}")).contains("\"code\":\"unknown-type\"");
            assertThat(answer(anna, "{\"type\":\"hello\",\"version\":1,\"name\":\"a:b\"}"))
                    .contains("\"code\":\"bad-name\"");
            assertThat(answer(anna, "{\"type\":\"hello\",\"version\":1,\"name\":\"anna\"}"))
                    .contains("\"type\":\"welcome\"");
            assertThat(answer(anna, "{\"type\":\"hello\",\"version\":1,\"name\":\"anna\"}"))
                    .contains("\"code\":\"already-joined\"");
            assertThat(answer(anna, "{\"type\":\"say\",\"text\":\" \"}")).contains("\"code\":\"empty-message\"");
            assertThat(answer(anna, "{\"type\":\"say\",\"text\":\"" + "x".repeat(9000) + "\"}"))
                    .contains("\"code\":\"too-long\"");
            assertThat(answer(anna, "x".repeat(70_000))).contains("\"code\":\"too-long\"");
            assertThat(answer(anna, "{\"type\":\"ping\",\"token\":\"t\"}"))
                    .isEqualTo("{\"type\":\"pong\",\"token\":\"t\"}");
        }
    }

    @Test
    void whatWasMissedIsReadInPagesUpToTheWelcome() throws IOException {
        try (TestPeer anna = hello("anna")) {
            for (int i = 1; i <= 5; i++) {
                assertThat(answer(anna, "{\"type\":\"say\",\"id\":\"a-" + i + "\",\"text\":\"t" + i + "\"}"))
                        .contains("\"seq\":" + i + ",");
            }
            TestPeer bob = server.jsonLines();
            assertThat(answer(bob, "{\"type\":\"hello\",\"version\":1,\"name\":\"bob\"}"))
                    .contains("\"seq\":5,\"read\":0}");
            assertThat(answer(bob, "{\"type\":\"history\",\"after\":2,\"limit\":2}"))
                    .startsWith(
                            "{\"type\":\"history\",\"room\":\"lobby\",\"entries\":[{\"type\":\"message\",\"room\":\"lobby\",\"seq\":3,")
                    .contains("\"text\":\"t4\"")
                    .doesNotContain("\"text\":\"t5\"")
                    .endsWith("\"more\":true}");
            assertThat(answer(bob, "{\"type\":\"history\",\"before\":3}"))
                    .contains("\"text\":\"t1\"")
                    .contains("\"text\":\"t2\"")
                    .endsWith("\"more\":false}");
            bob.close();
        }
    }

    @Test
    void aPageThatWouldBeTooLongIsCutFromTheSideItIsReadFrom() throws IOException {
        try (TestPeer anna = hello("anna")) {
            String text = "x".repeat(8000);
            for (int i = 1; i <= 6; i++) {
                assertThat(answer(anna, "{\"type\":\"say\",\"text\":\"" + text + "\"}"))
                        .contains("\"seq\":" + i);
            }
            assertThat(answer(anna, "{\"type\":\"history\",\"after\":0}"))
                    .contains("\"seq\":1,")
                    .doesNotContain("\"seq\":5,")
                    .endsWith("\"more\":true}");
            assertThat(answer(anna, "{\"type\":\"history\"}"))
                    .contains("\"seq\":6,")
                    .doesNotContain("\"seq\":2,")
                    .endsWith("\"more\":true}");
        }
    }

    @Test
    void aMessageSaidAgainIsOneMessageAndItsAuthorLearnsItsPlace() throws IOException {
        try (TestPeer anna = hello("anna");
                TestPeer bob = hello("bob")) {
            assertThat(anna.readLine()).contains("\"joined\"");
            String say = "{\"type\":\"say\",\"id\":\"once\",\"text\":\"ciao\"}";
            assertThat(answer(anna, say)).contains("\"seq\":1,\"id\":\"once\"");
            assertThat(answer(anna, say)).contains("\"seq\":1,\"id\":\"once\"");
            assertThat(bob.readLine()).contains("\"seq\":1,");
            assertThat(answer(bob, "{\"type\":\"ping\"}")).contains("\"pong\"");
        }
    }

    @Test
    void aMessageThatCannotBeStoredIsRefusedWithItsId() throws IOException {
        try (TestPeer anna = hello("anna")) {
            server.history().answer(Intake.UNAVAILABLE);
            assertThat(answer(anna, "{\"type\":\"say\",\"id\":\"a-1\",\"text\":\"lost\"}"))
                    .contains("\"code\":\"not-stored\"")
                    .contains("\"ref\":\"a-1\"");
        }
    }

    @Test
    void aNameThatIsTakenCanBeChosenAnew() throws IOException {
        try (TestPeer anna = hello("anna");
                TestPeer other = server.jsonLines()) {
            assertThat(answer(other, "{\"type\":\"hello\",\"version\":1,\"name\":\"Anna\"}"))
                    .contains("\"code\":\"name-taken\"");
            assertThat(answer(other, "{\"type\":\"hello\",\"version\":1,\"name\":\"bob\"}"))
                    .contains("\"type\":\"welcome\"");
            assertThat(anna.readLine()).contains("\"type\":\"joined\"");
        }
    }

    @Test
    void anotherVersionIsToldAndClosed() throws IOException {
        try (TestPeer future = server.jsonLines()) {
            assertThat(answer(future, "{\"type\":\"hello\",\"version\":2,\"name\":\"anna\"}"))
                    .contains("\"type\":\"bye\",\"code\":\"unsupported-version\"")
                    .contains("speaks version 1");
            future.expectEnd();
        }
    }

    @Test
    void byeLeavesInOrder() throws IOException {
        try (TestPeer anna = hello("anna");
                TestPeer bob = hello("bob")) {
            assertThat(anna.readLine()).contains("\"joined\"");
            assertThat(answer(bob, "{\"type\":\"bye\"}")).contains("\"type\":\"bye\",\"code\":\"quit\"");
            bob.expectEnd();
            assertThat(anna.readLine()).contains("\"type\":\"left\"").contains("\"reason\":\"quit\"");
        }
    }

    private TestPeer hello(String name) throws IOException {
        TestPeer peer = server.jsonLines();
        assertThat(answer(peer, "{\"type\":\"hello\",\"version\":1,\"name\":\"" + name + "\"}"))
                .contains("\"type\":\"welcome\"");
        return peer;
    }

    private static String answer(TestPeer peer, String line) throws IOException {
        return peer.send(line + "\n").readLine();
    }
}
