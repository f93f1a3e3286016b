package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.testing.Screen;
import cortile.protocol.message.ClientMessage.Delete;
import cortile.protocol.message.ClientMessage.Edit;
import cortile.protocol.message.ClientMessage.Hello;
import cortile.protocol.message.ClientMessage.Mark;
import cortile.protocol.message.ClientMessage.React;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.HistoryEntry.Deleted;
import cortile.protocol.message.HistoryEntry.Edited;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.HistoryEntry.Reacted;
import cortile.protocol.message.RoomNews.Changed;
import cortile.protocol.message.RoomNews.Presence;
import cortile.protocol.message.RoomNews.Typing;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What becomes of messages, who people are, and what is told of them, in the real window. */
class MessageWindowIT extends WindowTest {

    private void sayAs(String text) {
        enter(text);
        await().atMost(PATIENCE)
                .until(() -> server.said().stream().anyMatch(said -> said.text().equals(text)));
        screen.awaitMessage("anna: " + text);
    }

    @Test
    void whatBecameOfMessagesLooksAsItShould() throws IOException {
        server.join("bruno");
        server.join("chiara");
        openRoom();
        haveAConversation();
        screen.keep("changes-light");
        screen.click("menu.view");
        screen.click("menu.view.dark");
        screen.awaitGone("menu.view.dark");
        screen.keep("changes-dark");
    }

    private void haveAConversation() {
        Instant now = Instant.now();
        server.tell(new Changed("lobby", now, "bruno", "public", "Release on Friday, cake at eleven"));
        server.say("bruno", "The bild is green since 08:40.");
        server.tell(seq -> new Edited("lobby", seq, "e", now, "bruno", 1, "The build is green since 08:40."));
        server.tell(seq -> new Reacted("lobby", seq, "r", now, "chiara", 1, "👍", true));
        server.tell(seq -> new Reacted("lobby", seq, "s", now, "dario", 1, "☺", true));
        server.tell(seq -> message(seq, "chiara", "Then we release, @anna!", false, 1));
        server.tell(seq -> message(seq, "bruno", "dances", true, 0));
        server.say("chiara", "wrong window");
        server.tell(seq -> new Deleted("lobby", seq, "d", now, "chiara", 7));
        server.tell(new Presence("lobby", now, "bruno", true, "lunch"));
        server.tell(new Typing("lobby", "chiara"));
        screen.awaitMessage("message deleted");
        screen.awaitText("typing", "chiara is writing");
    }

    private static Message message(long seq, String from, String text, boolean action, long replyTo) {
        return new Message("lobby", seq, "m" + seq, Instant.now(), from, text, action, replyTo, null, List.of());
    }

    @Test
    void theUpArrowEditsOnesLastMessageAndEscapeCancels() throws IOException {
        openRoom();
        sayAs("frist");
        screen.press(KeyEvent.VK_UP);
        screen.see("intent");
        assertThat(screen.textOf("composer")).isEqualTo("frist");
        screen.press(KeyEvent.VK_ESCAPE);
        screen.awaitGone("intent");
        assertThat(screen.textOf("composer")).isEmpty();
        screen.press(KeyEvent.VK_UP);
        screen.press(KeyEvent.VK_A, KeyEvent.VK_CONTROL);
        screen.type("first");
        screen.keep("editing-light");
        screen.press(KeyEvent.VK_ENTER);
        awaitHeard(message -> message instanceof Edit edit && edit.text().equals("first") && edit.seq() == 1);
        screen.awaitMessage("anna: first");
        screen.awaitGone("intent");
    }

    @Test
    void theMenuAnswersSignsAndTakesBack() throws IOException {
        openRoom();
        server.say("bruno", "cake?");
        screen.awaitMessage("cake?");
        openMenuOf(1);
        screen.keep("menu-light");
        screen.click("message.menu.reply");
        screen.see("intent");
        screen.type("yes");
        screen.press(KeyEvent.VK_ENTER);
        awaitHeard(message -> message instanceof Say say && say.replyTo() == 1);
        screen.awaitMessage("anna: yes");
        openMenuOf(1);
        screen.click("message.menu.react");
        screen.click("sign-party popper");
        awaitHeard(message -> message instanceof React react && react.seq() == 1 && react.added());
        openMenuOf(2);
        screen.click("message.menu.delete");
        awaitHeard(message -> message instanceof Delete delete && delete.seq() == 2);
        screen.awaitMessage("message deleted");
        screen.keep("taken-back-light");
    }

    private void openMenuOf(int row) {
        TimelineView view = (TimelineView) screen.see("messages");
        await().atMost(PATIENCE).until(() -> Screen.onEdt(() -> view.topOf(row + 1) > view.topOf(row)));
        Rectangle place = Screen.onEdt(() -> view.boundsOf(row));
        screen.rightClick("messages", new Point(120, place.y + place.height - 12));
        screen.see("message-menu");
    }

    @Test
    void whatIsInSightOfAFocusedWindowIsMarkedAsRead() {
        openRoom();
        server.say("bruno", "read this");
        awaitHeard(message -> message instanceof Mark mark && mark.seq() == 1);
    }

    @Test
    void anUnknownCommandIsToldInPlaceAndHelpListsThem() throws IOException {
        openRoom();
        screen.type("/dance");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitText("hint", "There is no command “/dance”.");
        screen.fill("composer", "/help");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitMessage("/topic TEXT");
        screen.keep("help-light");
    }

    @Test
    void aReservedNameAsksForItsPasswordWhichIsNeverSent() throws IOException {
        server.reserve("anna", "a good password");
        openWindow(ThemeChoice.DARK, Locale.ITALIAN);
        screen.awaitText("error", "appartiene a un account");
        screen.fill("password", "a bad password");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitText("error", "non corrispondono");
        screen.keep("password-dark-it");
        screen.fill("password", "a good password");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitMessage("Sei nella stanza");
        assertThat(server.heard()).noneMatch(message -> message.toString().contains("a good password"));
    }

    @Test
    void aNameIsRegisteredWithAPasswordWrittenTwice() throws IOException {
        openRoom();
        screen.click("menu.chat");
        screen.click("menu.chat.register");
        screen.fill("password-wanted", "a good password");
        screen.keep("register-first-light");
        screen.press(KeyEvent.VK_TAB);
        screen.type("a god password");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitText("password-error", "not the same");
        screen.keep("register-light");
        screen.press(KeyEvent.VK_A, KeyEvent.VK_CONTROL);
        screen.type("a good password");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitMessage("The nickname anna is yours now");
    }

    @Test
    void aRestartedDesktopIsTheSamePerson() {
        openRoom();
        ClientWindow.disposeAll();
        server.dismissAll("stopping", "");
        await().atMost(PATIENCE)
                .until(() -> folder.resolve("tokens.properties").toFile().exists());
        openRoom();
        awaitHeard(message -> message instanceof Hello hello && "token-of-anna".equals(hello.token()));
    }
}
