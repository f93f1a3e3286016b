package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.testing.Screen;
import cortile.desktop.testing.TestServer;
import cortile.protocol.message.ClientMessage.Say;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** The real window on a real display, against a server on a real socket. */
class ChatWindowIT extends WindowTest {

    @Test
    void aConversationOfThreeLooksAsItShould() throws IOException {
        server.join("bruno");
        openRoom();
        converse();
        screen.keep("room-light");
        screen.click("menu.view");
        screen.click("menu.view.dark");
        screen.awaitGone("menu.view.dark");
        screen.keep("room-dark");
    }

    private void converse() throws IOException {
        server.say("bruno", "Good morning! The build is green since 08:40.");
        server.join("chiara");
        server.say("chiara", "Ciao a tutti");
        server.say(
                "chiara",
                "I have read the notes of yesterday. If nobody objects I will move the meeting to eleven,"
                        + " because the room upstairs is taken until half past ten and the other one has no screen.");
        screen.type("Fine with me.");
        screen.press(KeyEvent.VK_ENTER);
        await().atMost(PATIENCE).until(() -> server.said().size() == 1);
        server.say("bruno", "Eleven is good. Two things for today:\n1. the release\n2. who brings the cake");
        screen.type("I bring the cake");
        screen.click("send");
        await().atMost(PATIENCE).until(() -> server.said().size() == 2);
        server.join("dario");
        server.leave("dario");
        server.announce("The server restarts at 18:00 for an update.");
        screen.type("See you at eleven");
        screen.awaitMessage("restarts at 18:00");
        await().atMost(PATIENCE).until(() -> screen.textOf("composer").endsWith("eleven"));
    }

    @Test
    void enterSendsAndShiftEnterBeginsALine() {
        openRoom();
        screen.type("first");
        screen.press(KeyEvent.VK_ENTER, KeyEvent.VK_SHIFT);
        screen.type("second");
        screen.press(KeyEvent.VK_ENTER);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(server.said()).extracting(Say::text).containsExactly("first\nsecond"));
        assertThat(screen.messages()).filteredOn(text -> text.contains("first")).hasSize(1);
        assertThat(screen.textOf("composer")).isEmpty();
    }

    @Test
    void aWrongPortIsToldInTheFormAndRetryConnects() throws IOException {
        int port = server.port();
        server.close();
        open(ThemeChoice.DARK, Locale.ENGLISH, "127.0.0.1", Integer.toString(port), "anna");
        screen.awaitText("error", "Could not connect to 127.0.0.1:" + port);
        assertThat(screen.textOf("connect")).isEqualTo("Retry");
        screen.keep("form-error-dark");
        server = new TestServer(port);
        screen.click("connect");
        screen.awaitMessage("You are in the room");
    }

    @Test
    void theFormIsFilledByHandAndEnterConnects() throws IOException {
        open(ThemeChoice.LIGHT, Locale.ENGLISH, "127.0.0.1", "70000", "");
        screen.awaitText("note", "“70000” is no port");
        screen.keep("form-light");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitText("error", "Please choose a nickname.");
        screen.fill("port", Integer.toString(server.port()));
        screen.fill("name", "anna");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitMessage("You are in the room");
        assertThat(server.members()).containsExactly("anna");
    }

    @Test
    void connectingCanBeCancelled() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            open(ThemeChoice.LIGHT, Locale.ENGLISH, "127.0.0.1", Integer.toString(silent.getLocalPort()), "anna");
            screen.awaitText("form-status", "Connecting to 127.0.0.1:" + silent.getLocalPort());
            screen.keep("form-connecting-light");
            screen.click("cancel");
            screen.see("connect");
            assertThat(screen.find("cancel")).isEmpty();
            assertThat(screen.find("error")).isEmpty();
            assertThat(screen.textOf("name")).isEqualTo("anna");
        }
    }

    @Test
    void anOverlongTextIsNotSentAndStaysInTheComposer() throws IOException {
        openRoom();
        String tooLong = "too long ".repeat(1000);
        JTextArea composer = (JTextArea) screen.see("composer");
        Screen.onEdt(() -> {
            composer.setText(tooLong);
            return true;
        });
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitText("hint", "A message may have 8,192 bytes, this one has 9,000.");
        screen.keep("too-long-light");
        assertThat(screen.textOf("composer")).isEqualTo(tooLong);
        assertThat(server.said()).isEmpty();
    }

    @Test
    void aTakenNameBringsTheFormBackWithTheRestKept() {
        server.join("anna");
        open(ThemeChoice.LIGHT, Locale.ITALIAN, "127.0.0.1", Integer.toString(server.port()), "anna");
        screen.awaitText("error", "qualcuno che si chiama «anna»");
        assertThat(screen.textOf("port")).isEqualTo(Integer.toString(server.port()));
        screen.fill("name", "anna2");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitMessage("Sei nella stanza");
    }

    @Test
    void aRefusedMessageStaysWithTheReason() throws IOException {
        server.refuse("spam");
        openRoom(ThemeChoice.DARK, Locale.ENGLISH, "You are in the room");
        screen.type("spam");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitMessage("Not sent – Too many messages at once.");
        screen.keep("refused-dark");
    }

    @Test
    void beingRemovedByAnOperatorEndsWithTheSentenceAndNoRetry() throws IOException {
        openRoom();
        server.dismissAll("kicked", "Be kind.");
        screen.awaitText("banner", "You were removed from the room by an operator: Be kind.");
        screen.keep("kicked-light");
        screen.click("change-server");
        assertThat(screen.textOf("name")).isEqualTo("anna");
    }

    @Test
    void newMessagesAreCountedWhileReadingAboveAndFollowedAtTheEnd() throws IOException {
        openRoom();
        for (int i = 0; i < 60; i++) {
            server.say("bruno", "message number " + i);
        }
        screen.awaitMessage("message number 59");
        assertThat(screen.find("new-messages")).isEmpty();
        screen.press(KeyEvent.VK_PAGE_UP);
        screen.press(KeyEvent.VK_PAGE_UP);
        server.say("bruno", "news");
        server.say("bruno", "more news");
        screen.awaitText("new-messages", "2 new");
        screen.keep("scrolled-light");
        screen.click("new-messages");
        screen.awaitGone("new-messages");
        server.say("bruno", "followed");
        screen.awaitMessage("followed");
        assertThat(screen.find("new-messages")).isEmpty();
    }

    @Test
    void whatIsSelectedIsCopiedWithTimeAndAuthor() throws Exception {
        openRoom();
        server.say("bruno", "<html><b>not markup</b>");
        screen.awaitMessage("<html><b>not markup</b>");
        screen.drag("messages", new Rectangle(70, 4, 500, 80));
        screen.keep("selected-light");
        screen.press(KeyEvent.VK_C, KeyEvent.VK_CONTROL);
        // the window system hands keys over in its own time
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(clipboard())
                        .last()
                        .asString()
                        .matches("\\[\\d\\d:\\d\\d] bruno: <html><b>not markup</b>"));
    }

    private static List<String> clipboard() throws Exception {
        return ((String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor))
                .lines()
                .toList();
    }

    @Test
    void theComposerGrowsAndTextCanBeMadeLarger() throws IOException {
        open(ThemeChoice.DARK, Locale.ITALIAN, "127.0.0.1", Integer.toString(server.port()), "anna");
        screen.awaitMessage("Sei nella stanza");
        for (int i = 0; i < 2; i++) {
            screen.press(KeyEvent.VK_PLUS, KeyEvent.VK_CONTROL);
            screen.press(KeyEvent.VK_EQUALS, KeyEvent.VK_CONTROL);
        }
        int oneLine = screen.see("composer-scroll").getHeight();
        for (int i = 0; i < 3; i++) {
            screen.type("riga");
            screen.press(KeyEvent.VK_ENTER, KeyEvent.VK_SHIFT);
        }
        await().atMost(PATIENCE).until(() -> screen.see("composer-scroll").getHeight() > 2 * oneLine);
        server.say("bruno", "Buongiorno");
        server.announce("Il server si ferma alle 18");
        screen.awaitMessage("Annuncio");
        screen.keep("composer-dark-it");
        screen.press(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        await().atMost(PATIENCE).until(() -> !screen.textOf("composer").equals("riga\nriga\nriga\n"));
        screen.press(KeyEvent.VK_ENTER);
        await().atMost(PATIENCE).until(() -> screen.see("composer-scroll").getHeight() == oneLine);
    }

    @Test
    void quitTypedLeavesTheRoom() throws InterruptedException {
        openRoom();
        screen.type("/quit");
        screen.press(KeyEvent.VK_ENTER);
        assertThat(left.await(2, TimeUnit.SECONDS)).isTrue();
        await().atMost(PATIENCE).until(() -> server.members().isEmpty());
        assertThat(server.said()).isEmpty();
    }

    @Test
    void closingTheWindowLeavesTheRoom() throws InterruptedException {
        openRoom();
        Window window = SwingUtilities.getWindowAncestor(screen.see("messages"));
        Toolkit.getDefaultToolkit()
                .getSystemEventQueue()
                .postEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING));
        assertThat(left.await(2, TimeUnit.SECONDS)).isTrue();
        await().atMost(PATIENCE).until(() -> server.members().isEmpty());
    }
}
