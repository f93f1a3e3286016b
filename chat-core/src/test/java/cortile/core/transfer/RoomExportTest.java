package cortile.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.history.Content;
import cortile.protocol.text.MessageText;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RoomExportTest {

    private final TransferRig rig = new TransferRig();

    @Test
    void theTextShowsEachMessageAsItIsNow() throws IOException, InterruptedException {
        rig.say("anna", "ciao");
        rig.say("bruno", "helo");
        rig.say("anna", "a secret");
        rig.append("bruno", new Content.Edit(2, new MessageText("hello")));
        rig.append("anna", new Content.Deletion(3, false));
        rig.append("anna", new Content.Reaction(1, "+", true));
        rig.append("bruno", new Content.Said(new MessageText("waves"), true, 0));

        assertThat(rig.text(Locale.ENGLISH)).isEqualTo("""
                        2026-11-23 13:00:01  anna: ciao
                        2026-11-23 13:00:02  bruno: hello
                        2026-11-23 13:00:03  anna: (deleted)
                        2026-11-23 13:00:07  * bruno waves
                        """);
        assertThat(rig.text(Locale.ITALY)).contains("anna: (eliminato)\n");
    }

    @Test
    void aMessageThatWasEditedAndDeletedIsShownOnce() throws IOException, InterruptedException {
        rig.say("anna", "a secret");
        rig.append("anna", new Content.Edit(1, new MessageText("a big secret")));
        rig.append("anna", new Content.Deletion(1, false));

        assertThat(rig.text(Locale.ENGLISH)).isEqualTo("2026-11-23 13:00:01  anna: (deleted)\n");
    }

    @Test
    void theArchiveHasTheLinesOfTheNativeProtocol() throws IOException, InterruptedException {
        rig.say("anna", "helo");
        rig.append("anna", new Content.Edit(1, new MessageText("hello")));
        rig.append("bruno", new Content.Reaction(1, "+", true));

        assertThat(rig.archive("lobby").subList(1, 4))
                .containsExactly(
                        "{\"type\":\"message\",\"room\":\"lobby\",\"seq\":1,\"id\":\"m-1\",\"at\":\"2026-11-23T12:00:01Z\","
                                + "\"from\":\"anna\",\"text\":\"hello\",\"edited\":\"2026-11-23T12:00:02Z\","
                                + "\"reactions\":[{\"emoji\":\"+\",\"names\":[\"bruno\"]}]}",
                        "{\"type\":\"edited\",\"room\":\"lobby\",\"seq\":2,\"id\":\"m-2\",\"at\":\"2026-11-23T12:00:02Z\","
                                + "\"from\":\"anna\",\"target\":1,\"text\":\"hello\"}",
                        "{\"type\":\"reacted\",\"room\":\"lobby\",\"seq\":3,\"id\":\"m-3\",\"at\":\"2026-11-23T12:00:03Z\","
                                + "\"from\":\"bruno\",\"target\":1,\"emoji\":\"+\",\"added\":true}");
    }

    @Test
    void noLineOfAMessageCanBeTakenForAnother() throws IOException, InterruptedException {
        rig.say("anna", "one\n2026-11-23 13:00:01  bruno: forged\n");

        assertThat(rig.text(Locale.ENGLISH)).isEqualTo("""
                        2026-11-23 13:00:01  anna: one
                                             2026-11-23 13:00:01  bruno: forged
                        """);
    }

    @Test
    void manyPagesBecomeOneText() throws IOException, InterruptedException {
        for (int i = 1; i <= 500; i++) {
            rig.say("anna", "ciao " + i);
        }

        assertThat(rig.text(Locale.ENGLISH).lines())
                .hasSize(500)
                .last()
                .asString()
                .endsWith("ciao 500");
        assertThat(rig.archive("lobby")).hasSize(501);
    }

    @Test
    void anEmptyRoomIsAHeaderAndNothingElse() throws IOException, InterruptedException {
        assertThat(rig.text(Locale.ENGLISH)).isEmpty();
        assertThat(rig.archive("lobby"))
                .containsExactly(
                        "{\"type\":\"export\",\"version\":1,\"room\":\"lobby\",\"at\":\"2026-11-23T12:00:00Z\"}");
    }
}
