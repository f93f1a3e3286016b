package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.testing.Screen;
import cortile.desktop.testing.TestHistory;
import cortile.desktop.testing.TestRoom;
import cortile.protocol.message.ClientMessage;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** Rooms and conversations of two in the real window. */
class RoomsWindowIT extends WindowTest {

    private final Instant morning = Instant.now().minus(Duration.ofMinutes(50));

    private void addRooms() {
        server.add(TestRoom.open("garden", "Roses, and who waters them").with("anna", "bruno", "chiara"));
        server.add(new TestRoom("release", "private", "2.0 on Friday", "owner", null).with("anna", "dario", "bruno"));
        server.add(TestRoom.open("random", "").with("anna", "elena"));
        server.add(new TestRoom("~1", "direct", "", "member", null).with("anna", "bruno"));
        server.add(new TestRoom("~2", "direct", "", "member", null).with("anna", "chiara"));
    }

    private void awaitTitle(String title) {
        await("window called " + title)
                .atMost(PATIENCE)
                .until(() -> titleOfWindow().endsWith(title + " – Cortile"));
    }

    private String titleOfWindow() {
        JComponent inside = screen.see("composer");
        return Screen.onEdt(() -> ((JFrame) SwingUtilities.getWindowAncestor(inside)).getTitle());
    }

    private void awaitItems(String list, String... items) {
        await(list).atMost(PATIENCE).untilAsserted(() -> assertThat(items(list)).containsExactly(items));
    }

    @Test
    void roomsAndConversationsOfTwoLookAsTheyShould() throws IOException {
        addRooms();
        talk();
        openRoom();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(items("rooms")).contains("release, 12 unread, 1 mention"));
        screen.press(KeyEvent.VK_DOWN, KeyEvent.VK_ALT);
        awaitTitle("garden");
        screen.awaitMessage("tomatoes");
        screen.type("I can water them on ");
        screen.keep("rooms-light");
        screen.click("menu.view");
        screen.click("menu.view.dark");
        screen.awaitGone("menu.view.dark");
        screen.keep("rooms-dark");
    }

    private void talk() {
        server.add(TestRoom.open("garden", "Roses, and who waters them")
                .with("anna", "bruno", "chiara", "elena", "francesco")
                .readUpTo(3));
        TestHistory garden = history("garden");
        garden.store("garden", morning, "bruno", null, "Good morning! The roses need water today.");
        garden.store("garden", morning.plusSeconds(70), "chiara", null, "I did the ones by the gate.");
        garden.store("garden", morning.plusSeconds(90), "anna", null, "Thank you! I do the rest at noon.");
        garden.store(
                "garden", morning.plusSeconds(900), "bruno", null, "@anna the hose is in the shed, behind the door");
        garden.store(
                "garden",
                morning.plusSeconds(960),
                "chiara",
                null,
                "And somebody should look at the tomatoes: "
                        + "the leaves at the bottom are turning yellow, and it has not rained for a week.");
        garden.store("garden", morning.plusSeconds(1000), "francesco", null, "I can come on Saturday");
        history("release").store("release", morning, "dario", null, "@anna can you sign the build?");
        IntStream.range(0, 11)
                .forEach(i -> history("release")
                        .store("release", morning.plusSeconds(i), "bruno", null, "step " + i + " is done"));
        history("~1").store("~1", morning, "bruno", null, "lunch at one?");
        history("random").store("random", morning, "elena", null, "a cat sits on the printer");
        history("random").store("random", morning, "elena", null, "it is still there");
    }

    private TestHistory history(String room) {
        return server.room(room).history();
    }

    @Test
    void everyTextIsItalianThere() throws IOException {
        addRooms();
        talk();
        openRoom(ThemeChoice.DARK, Locale.ITALIAN, "Sei nella stanza");
        screen.press(KeyEvent.VK_DOWN, KeyEvent.VK_ALT);
        awaitTitle("garden");
        screen.type("/");
        screen.see("completions");
        screen.keep("commands-dark-it");
    }

    @Test
    void aRoomIsJumpedToByAPartOfItsName() throws IOException {
        addRooms();
        openRoom();
        screen.press(KeyEvent.VK_K, KeyEvent.VK_CONTROL);
        screen.see("jump-field");
        screen.keep("jump-light");
        screen.type("rel");
        await().atMost(PATIENCE).until(() -> screen.textOf("jump-field").equals("rel"));
        screen.press(KeyEvent.VK_ENTER);
        awaitTitle("release");
        screen.awaitGone("jump-card");
    }

    @Test
    void aDraftStaysInTheRoomWhereItWasBegun() {
        addRooms();
        openRoom();
        screen.type("half a thought");
        await().atMost(PATIENCE).until(() -> screen.textOf("composer").equals("half a thought"));
        screen.press(KeyEvent.VK_DOWN, KeyEvent.VK_ALT);
        awaitTitle("garden");
        await().atMost(PATIENCE).until(() -> screen.textOf("composer").isEmpty());
        enter("said in the garden");
        await().atMost(PATIENCE).until(() -> server.said().size() == 1);
        assertThat(server.said().get(0).room()).isEqualTo("garden");
        screen.press(KeyEvent.VK_UP, KeyEvent.VK_ALT);
        awaitTitle("lobby");
        await().atMost(PATIENCE).until(() -> screen.textOf("composer").equals("half a thought"));
    }

    @Test
    void aRoomIsFoundInTheListAndItsPasswordAskedForInPlace() throws IOException {
        server.add(new TestRoom("vault", "password", "What nobody else should read", "member", "sesame"));
        server.add(TestRoom.open("garden", "Roses").with("bruno", "chiara"));
        openRoom();
        screen.click("add-room");
        screen.see("browse-list");
        await().atMost(PATIENCE).until(() -> items("browse-list").size() == 3);
        screen.keep("browse-light");
        screen.type("vau");
        screen.see("browse-password");
        screen.fill("browse-password", "guess");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitText("card-error", "That is not the room’s password.");
        screen.keep("browse-password-light");
        screen.fill("browse-password", "sesame");
        screen.press(KeyEvent.VK_ENTER);
        awaitTitle("vault");
        awaitItems("rooms", "lobby", "vault");
    }

    @Test
    void aRoomIsMadeByACommandAndLeftFromItsMenu() throws IOException {
        openRoom();
        enter("/create cellar");
        awaitTitle("cellar");
        screen.click("room-actions");
        screen.see("room-menu");
        screen.keep("room-menu-light");
        screen.click("room.menu.leave");
        awaitTitle("lobby");
        awaitItems("rooms", "lobby");
    }

    @Test
    void aConversationOfTwoBeginsWithTheOneWhoIsChosenAmongThePeople() {
        server.join("bruno");
        openRoom();
        screen.click("members");
        screen.press(KeyEvent.VK_HOME);
        screen.press(KeyEvent.VK_ENTER);
        awaitTitle("bruno");
        enter("psst");
        await().atMost(PATIENCE).until(() -> server.said().size() == 1);
        assertThat(server.said().get(0).room()).isEqualTo("~bruno");
        awaitItems("direct", "bruno");
    }

    @Test
    void whatIsSaidElsewhereIsCountedUntilTheRoomIsOpened() {
        addRooms();
        openRoom();
        server.sayIn("garden", "bruno", "one");
        server.sayIn("garden", "bruno", "@anna two");
        awaitItems("rooms", "lobby", "garden, 2 unread, 1 mention", "random", "release");
        screen.press(KeyEvent.VK_DOWN, KeyEvent.VK_ALT, KeyEvent.VK_SHIFT);
        awaitTitle("garden");
        awaitItems("rooms", "lobby", "garden", "random", "release");
        awaitHeard(new ClientMessage.Mark("garden", 2)::equals);
    }

    @Test
    void whatIsFoundIsOpenedWhereItWasSaid() throws IOException {
        TestRoom garden = server.add(TestRoom.open("garden", "Roses").with("anna", "bruno"));
        IntStream.range(0, 400)
                .forEach(i -> garden.history().store("garden", morning, "bruno", null, "message number " + i));
        openRoom();
        screen.press(KeyEvent.VK_F, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        screen.see("search-field");
        enter("number 12");
        await().atMost(PATIENCE).until(() -> items("search-list").size() == 11);
        screen.keep("search-light");
        IntStream.range(0, 10).forEach(i -> screen.press(KeyEvent.VK_DOWN));
        screen.press(KeyEvent.VK_ENTER);
        awaitTitle("garden");
        screen.see("excerpt");
        awaitItems("rooms", "lobby", "garden, 50 unread");
        screen.keep("excerpt-light");
        screen.click("excerpt-back");
        screen.awaitGone("excerpt");
        awaitHeard(new ClientMessage.Mark("garden", 400)::equals);
        screen.awaitMessage("message number 399");
    }

    @Test
    void namesAndCommandsAreCompletedWithTab() {
        server.join("bruno");
        openRoom();
        screen.type("ciao br");
        await().atMost(PATIENCE).until(() -> screen.textOf("composer").equals("ciao br"));
        screen.press(KeyEvent.VK_TAB);
        await().atMost(PATIENCE).until(() -> screen.textOf("composer").equals("ciao @bruno "));
    }
}
