package cortile.it.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import cortile.it.client.NativeClient;
import cortile.it.process.ServerProcess;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two rooms and a conversation of two, with the packaged server; the README's pictures are taken here. */
class RoomsStoryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CONVERSATION = Pattern.compile("\"(~[^\"]+)\"");

    @BeforeAll
    static void thereIsADisplay() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "no display: run under xvfb-run to test the window");
    }

    @Test
    void whatIsSaidInOnePlaceIsShownThereAndCountedElsewhere() throws Exception {
        try (ServerProcess server = ServerProcess.ready();
                NativeClient bruno = enter("bruno", server);
                NativeClient chiara = enter("chiara", server);
                NativeClient dario = enter("dario", server);
                WatchedDesktop zoe =
                        WatchedDesktop.start("127.0.0.1", Integer.toString(server.nativePort()), "--name", "zoe")) {
            zoe.awaitRow("messages", "You are in the room");
            talkInTheGarden(zoe, bruno, chiara, dario);
            beElsewhere(zoe, chiara, dario);
            answerBruno(zoe, bruno);
            comeBack(zoe, bruno, chiara);
            zoe.say("/quit");
            assertThat(zoe.exitCode()).isZero();
        }
    }

    private static void talkInTheGarden(WatchedDesktop zoe, NativeClient bruno, NativeClient chiara, NativeClient dario)
            throws IOException {
        bruno.sendFrame(frame("create")
                .add("id", "c")
                .add("room", "garden")
                .add("access", "public")
                .add("topic", "Roses, and who waters them")
                .build());
        await().atMost(PATIENCE).until(() -> bruno.rest().contains("garden"));
        for (NativeClient guest : new NativeClient[] {chiara, dario}) {
            guest.sendFrame(frame("join").add("id", "j").add("room", "garden").build());
            await().atMost(PATIENCE).until(() -> guest.rest().contains("garden"));
        }
        sayIn("garden", bruno, "Good morning! The roses by the gate need water today.");
        sayIn("garden", bruno, "Who is here before noon?");
        zoe.say("/join garden");
        zoe.awaitText("room-title", "garden");
        zoe.awaitRow("messages", "Who is here before noon?");
        sayIn("garden", chiara, "I did the ones by the gate at eight, the rest is dry as dust.");
        zoe.awaitRow("messages", "dry as dust");
        zoe.say("Thank you, I can do the rest");
        zoe.awaitRow("messages", "zoe: Thank you, I can do the rest");
    }

    private static void beElsewhere(WatchedDesktop zoe, NativeClient chiara, NativeClient dario) throws IOException {
        zoe.say("/create release");
        zoe.awaitText("room-title", "release");
        sayIn("garden", dario, "@zoe the hose is in the shed, behind the door.");
        sayIn(
                "garden",
                chiara,
                "And somebody should look at the tomatoes: the leaves at the bottom are turning"
                        + " yellow, and it has not rained for a week.");
        zoe.awaitRow("rooms", "garden, 2 unread, 1 mention");
        assertThat(zoe.rows("messages")).noneMatch(row -> row.contains("hose"));
        zoe.keepPicture("rooms-elsewhere");
    }

    private static void answerBruno(WatchedDesktop zoe, NativeClient bruno) throws IOException {
        bruno.sendFrame(frame("direct").add("id", "d").add("name", "zoe").build());
        await().atMost(PATIENCE).until(() -> conversation(bruno).find());
        Matcher conversation = conversation(bruno);
        assertThat(conversation.find()).isTrue();
        sayIn(conversation.group(1), bruno, "Coffee, when you are done?");
        zoe.awaitRow("direct", "bruno, 1 unread");
        zoe.clickRow("direct", "bruno");
        zoe.awaitRow("messages", "bruno: Coffee, when you are done?");
        zoe.say("At ten, in the kitchen");
        await().atMost(PATIENCE).until(() -> bruno.rest().contains("zoe: At ten, in the kitchen"));
        zoe.keepPicture("rooms-direct");
    }

    private static Matcher conversation(NativeClient client) {
        return CONVERSATION.matcher(client.rest());
    }

    private static void comeBack(WatchedDesktop zoe, NativeClient bruno, NativeClient chiara) throws IOException {
        zoe.clickRow("rooms", "garden");
        zoe.awaitRow("messages", "tomatoes");
        assertThat(zoe.rows("messages")).noneMatch(row -> row.contains("Coffee"));
        chiara.say("The kettle is on, in the kitchen upstairs.");
        Matcher conversation = conversation(bruno);
        assertThat(conversation.find()).isTrue();
        sayIn(conversation.group(1), bruno, "I bring the cups.");
        zoe.awaitRow("rooms", "lobby, 1 unread");
        zoe.awaitRow("direct", "bruno, 1 unread");
        zoe.type("On my way");
        zoe.awaitText("composer", "On my way");
        zoe.keepPicture("rooms-light");
        zoe.click("menu.view");
        zoe.click("menu.view.dark");
        zoe.awaitGone("menu.view.dark");
        zoe.keepPicture("rooms-dark");
        zoe.fill("composer", "see you");
        zoe.say(" there");
        zoe.awaitRow("messages", "zoe: see you there");
    }

    private static NativeClient enter(String name, ServerProcess server) throws IOException {
        NativeClient client = new NativeClient(name, server.nativePort());
        client.enter();
        return client;
    }

    private static void sayIn(String room, NativeClient who, String text) throws IOException {
        who.sendFrame(frame("say").add("room", room).add("text", text).build());
    }

    private static JsonObjectBuilder frame(String type) {
        return Json.createObjectBuilder().add("type", type);
    }
}
