package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.testing.Screen;
import cortile.desktop.testing.TestRoom;
import cortile.protocol.message.ClientMessage.Hello;
import cortile.protocol.message.ClientMessage.Join;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.datatransfer.StringSelection;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import org.junit.jupiter.api.Test;

/** What people expect of a program they live in, in the real window. */
class HabitsWindowIT extends WindowTest {

    private void focus(boolean focused) {
        JComponent inside = screen.see("composer");
        Screen.onEdt(() -> {
            WindowFrame frame = (WindowFrame) SwingUtilities.getWindowAncestor(inside);
            // Without a window manager nothing else takes the focus away.
            Arrays.stream(frame.getWindowFocusListeners()).forEach(listener -> {
                if (focused) {
                    listener.windowGainedFocus(null);
                } else {
                    listener.windowLostFocus(null);
                }
            });
            return true;
        });
    }

    private void awaitTold(String... told) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(client.environment().told()).containsExactly(told));
    }

    @Test
    void whatNamesTheUserIsToldWhileTheWindowIsElsewhere() {
        server.add(TestRoom.open("garden", "").with("anna", "bruno"));
        server.add(new TestRoom("~1", "direct", "", "member", null).with("anna", "bruno"));
        openRoom();
        server.say("bruno", "@anna you see this");
        screen.awaitMessage("you see this");
        focus(false);
        server.say("bruno", "nobody needs this");
        server.say("bruno", "@anna look");
        server.sayIn("garden", "bruno", "@anna roses");
        server.sayIn("~1", "bruno", "psst");
        awaitTold("lobby: bruno in #lobby: @anna look", "garden: bruno in #garden: @anna roses", "~1: bruno: psst");
        await().atMost(PATIENCE).until(() -> client.environment().waiting() == 3);
        focus(true);
        await().atMost(PATIENCE).until(() -> client.environment().waiting() == 2);
    }

    @Test
    void aRoomCanBeSilentAndWordsStayInTheWindow() throws IOException {
        openRoom();
        screen.press(KeyEvent.VK_COMMA, KeyEvent.VK_CONTROL);
        screen.see("preferences-card");
        screen.keep("preferences-light");
        screen.type("notif");
        screen.awaitGone("preferences.theme");
        screen.keep("preferences-found-light");
        screen.click("preferences.notify-text");
        screen.press(KeyEvent.VK_ESCAPE);
        screen.awaitGone("preferences-card");
        screen.click("room-actions");
        screen.click("room.menu.notify");
        screen.see("notify.all");
        screen.keep("notify-menu-light");
        screen.click("notify.all");
        focus(false);
        server.say("bruno", "a secret");
        awaitTold("lobby: bruno in #lobby: New message");
        screen.click("room-actions");
        screen.click("room.menu.notify");
        screen.click("notify.nothing");
        server.say("bruno", "@anna nothing of this");
        screen.awaitMessage("nothing of this");
        awaitTold("lobby: bruno in #lobby: New message");
    }

    @Test
    void theTraySignIsThereWhenItIsWanted() {
        openRoom();
        assertThat(client.environment().sign()).isEmpty();
        screen.press(KeyEvent.VK_COMMA, KeyEvent.VK_CONTROL);
        screen.click("preferences.tray");
        await().atMost(PATIENCE).until(() -> client.environment().sign().isPresent());
        screen.click("preferences.tray");
        await().atMost(PATIENCE).until(() -> client.environment().sign().isEmpty());
    }

    @Test
    void aLinkIsOpenedByAClickAndARoomsLinkLeadsIntoTheRoom() throws IOException {
        server.add(TestRoom.open("garden", "Roses").with("bruno"));
        openRoom();
        server.say("bruno", "https://example.org/notes, and then");
        server.say("bruno", "cortile://127.0.0.1:" + server.port() + "/garden");
        screen.awaitMessage("/garden");
        screen.keep("links-light");
        clickRow(1);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(client.environment().opened()).containsExactly("https://example.org/notes"));
        clickRow(2);
        awaitHeard(message -> message instanceof Join join && join.room().equals("garden"));
        await().atMost(PATIENCE).until(() -> items("rooms").contains("garden"));
    }

    private void clickRow(int row) {
        TimelineView view = (TimelineView) screen.see("messages");
        await().atMost(PATIENCE).until(() -> Screen.onEdt(() -> view.topOf(row + 1) > view.topOf(row)));
        Rectangle place = Screen.onEdt(() -> view.boundsOf(row));
        screen.click("messages", new Point(110, place.y + place.height - 12));
    }

    @Test
    void aLinkToAnotherServerAsksBeforeItLeavesThisOne() throws IOException {
        DesktopApplication application = openRoom();
        application.handedOver("cortile://chat.example.org/garden");
        screen.see("link-card");
        screen.keep("link-elsewhere-light");
        screen.click("card-cancel");
        screen.awaitGone("link-card");
        assertThat(server.members()).contains("anna");
        application.handedOver("cortile://chat.example.org/garden");
        screen.click("link-go");
        screen.see("connect-form");
        assertThat(screen.textOf("host")).isEqualTo("chat.example.org");
        assertThat(screen.textOf("port")).isEqualTo("53101");
        assertThat(screen.textOf("name")).isEqualTo("anna");
    }

    @Test
    void aLinkOnTheCommandLineLeadsIntoTheRoom() {
        server.add(TestRoom.open("garden", "Roses").with("bruno"));
        open(ThemeChoice.LIGHT, Locale.ENGLISH, "cortile://127.0.0.1:" + server.port() + "/garden", "", "anna");
        await().atMost(PATIENCE).until(() -> items("rooms").contains("garden"));
    }

    @Test
    void theWindowIsWhereItWasLeft() {
        openRoom();
        Rectangle place = new Rectangle(140, 90, 900, 620);
        JComponent inside = screen.see("composer");
        Window window = SwingUtilities.getWindowAncestor(inside);
        Screen.onEdt(() -> {
            window.setBounds(place);
            return true;
        });
        await().atMost(PATIENCE).until(() -> Screen.onEdt(() -> inside.getWidth() < 900));
        enter("/quit");
        await().atMost(PATIENCE).until(() -> left.getCount() == 0);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(folder.resolve("desktop.properties"))
                        .content()
                        .contains("140 90 900 620"));
        openRoom();
        assertThat(Screen.onEdt(() -> frame().getBounds())).isEqualTo(place);
    }

    private static Frame frame() {
        return Arrays.stream(Frame.getFrames())
                .filter(Frame::isShowing)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLanguageChangesAtOnceAndNobodyIsToldOfIt() throws IOException {
        openRoom();
        enter("before");
        await().atMost(PATIENCE).until(() -> server.said().size() == 1);
        screen.type("half");
        await().atMost(PATIENCE).until(() -> screen.textOf("composer").equals("half"));
        screen.press(KeyEvent.VK_COMMA, KeyEvent.VK_CONTROL);
        screen.click("preferences.language");
        screen.press(KeyEvent.VK_DOWN);
        screen.press(KeyEvent.VK_DOWN);
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitText("hint", "Invio spedisce");
        screen.awaitMessage("Sei nella stanza");
        screen.awaitMessage("before");
        await().atMost(PATIENCE).until(() -> screen.textOf("composer").equals("half"));
        screen.keep("language-it");
        awaitHeard(message -> message instanceof Hello hello && "token-of-anna".equals(hello.token()));
        assertThat(server.heard()).noneMatch(message -> message.toString().startsWith("Bye"));
    }

    @Test
    void textThatIsDroppedStandsInTheComposerAndIsNotSent() {
        openRoom();
        JComponent panel = (JComponent) SwingUtilities.getAncestorOfClass(RoomPanel.class, screen.see("composer"));
        assertThat(Screen.onEdt(() -> panel.getTransferHandler()
                        .importData(new TransferHandler.TransferSupport(panel, new StringSelection("dropped words")))))
                .isTrue();
        await().atMost(PATIENCE).until(() -> screen.textOf("composer").equals("dropped words"));
        assertThat(server.said()).isEmpty();
    }

    @Test
    void whatIsTooLongIsNotPastedAndManyLinesAreTold() throws IOException {
        openRoom();
        ComposerText composer = (ComposerText) screen.see("composer");
        paste(composer, "x".repeat(9_000));
        screen.awaitText("hint", "Not pasted: the text is too long.");
        assertThat(screen.textOf("composer")).isEmpty();
        paste(composer, "one line\n".repeat(14));
        screen.awaitText("hint", "14 lines were pasted");
        screen.keep("pasted-light");
    }

    private static void paste(ComposerText composer, String text) {
        Screen.onEdt(() -> {
            composer.getToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
            composer.paste();
            return true;
        });
    }

    @Test
    void whoComesAndGoesIsOneLine() throws IOException {
        openRoom();
        IntStream.range(0, 8).forEach(i -> server.join("guest" + i));
        server.leave("guest1");
        screen.awaitMessage("guest0, guest2, guest3, guest4 and 3 others joined · guest1 left");
        screen.keep("traffic-light");
    }

    @Test
    void theKeysAreListedAndWalkThroughTheRooms() throws IOException {
        server.add(TestRoom.open("garden", "Roses").with("anna"));
        openRoom();
        screen.press(KeyEvent.VK_F1);
        screen.see("keys-card");
        screen.keep("keys-light");
        screen.press(KeyEvent.VK_ESCAPE);
        screen.awaitGone("keys-card");
        screen.press(KeyEvent.VK_2, KeyEvent.VK_ALT);
        screen.awaitText("room-title", "garden");
        screen.press(KeyEvent.VK_PAGE_UP, KeyEvent.VK_CONTROL);
        screen.awaitText("room-title", "lobby");
    }

    @Test
    void aServerOneHasBeenOnIsAClickAway() throws IOException {
        openRoom();
        screen.press(KeyEvent.VK_O, KeyEvent.VK_CONTROL);
        screen.see("connect-form");
        screen.fill("host", "chat.example.org");
        screen.keep("saved-servers-light");
        screen.click("server-0");
        screen.awaitMessage("on 127.0.0.1:" + server.port());
        screen.press(KeyEvent.VK_O, KeyEvent.VK_CONTROL);
        screen.click("server-forget-0");
        screen.awaitGone("server-0");
    }
}
