package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.testing.Screen;
import cortile.desktop.testing.TestHistory;
import cortile.desktop.testing.TestServer;
import cortile.protocol.message.ClientMessage.Say;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import org.junit.jupiter.api.Test;

/** The real window and a server that remembers. */
class HistoryWindowIT extends WindowTest {

    private static final Instant SATURDAY = Instant.parse("2026-01-31T09:00:00Z");

    private final TestHistory history = new TestHistory();

    @Override
    TestServer startedServer() throws IOException {
        return new TestServer(0, history);
    }

    private void remember(Instant at, String from, String text) {
        history.store("lobby", at, from, null, text);
    }

    private void rememberTwoDays() {
        remember(SATURDAY, "bruno", "The old server is switched off tonight.");
        remember(SATURDAY.plusSeconds(40), "chiara", "Finally! Does anybody need the logs?");
        remember(SATURDAY.plusSeconds(95), "anna", "I saved them already.");
        Instant sunday = SATURDAY.plus(Duration.ofDays(1));
        remember(sunday, "bruno", "It is done, and nobody noticed.");
        remember(sunday.plusSeconds(20), "bruno", "The new one has been up for nine hours.");
        remember(sunday.plusSeconds(70), "chiara", "Then the cake is on Monday.");
    }

    /** Every message, without its time. */
    private List<String> said() {
        return screen.messages().stream()
                .map(text -> text.substring(text.indexOf(']') + 2))
                .filter(text -> text.contains(": "))
                .toList();
    }

    @Test
    void whatWasSaidBeforeIsShownAboveWithItsDays() throws IOException {
        rememberTwoDays();
        openRoom();
        server.join("bruno");
        server.say("bruno", "Good morning!");
        screen.awaitMessage("Good morning!");
        assertThat(screen.messages()).element(6).asString().contains("You are in the room");
        screen.keep("history-light");
    }

    @Test
    void theDaysAreWrittenInTheUsersLanguage() throws IOException {
        rememberTwoDays();
        openRoom(ThemeChoice.DARK, Locale.ITALIAN, "Sei nella stanza");
        server.refuse("spam", "not-stored");
        screen.type("spam");
        screen.press(KeyEvent.VK_ENTER);
        screen.awaitMessage("Non inviato");
        screen.keep("history-dark-it");
    }

    @Test
    void aServerKilledAndStartedAgainCostsNothingAndDoublesNothing() throws IOException {
        openRoom();
        int port = server.port();
        sayAs("before");
        screen.awaitMessage("before");
        server.stopAnswering();
        sayAs("on its way");
        Say onItsWay = server.said().get(1);
        server.close();
        screen.awaitText("banner", "Connection lost. Reconnecting in");
        enter("one");
        enter("two");
        screen.awaitMessage("two (queued)");
        screen.keep("lost-light");
        remember(Instant.now(), "bruno", "missed first");
        history.store("lobby", Instant.now(), "anna", onItsWay.id(), onItsWay.text());
        IntStream.range(0, 250).forEach(i -> remember(Instant.now(), "bruno", "missed " + i));
        server = new TestServer(port, history);
        screen.click("reconnect-now");
        screen.awaitGone("banner");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(server.said()).extracting(Say::text).containsExactly("one", "two"));
        await().atMost(PATIENCE).until(() -> history.texts().size() == 255 && said().equals(history.texts()));
        screen.keep("back-light");
    }

    private void sayAs(String text) {
        int before = server.said().size();
        enter(text);
        await().atMost(PATIENCE).until(() -> server.said().size() > before);
    }

    @Test
    void theTopBringsEarlierMessagesAndTheRowUnderTheEyeStays() throws IOException {
        IntStream.range(0, 170)
                .forEach(i -> remember(SATURDAY.plus(Duration.ofMinutes(7L * i)), "name" + i % 3, "message " + i));
        openRoom();
        int before = scrollToTop();
        awaitRows(150);
        TimelineView view = view();
        assertThat(Screen.onEdt(() -> inSightOf(view, 100))).isEqualTo(before);
        screen.keep("earlier-light");
        server.stopAnswering();
        scrollToTop();
        screen.see("loading-earlier");
        screen.keep("loading-light");
    }

    @Test
    void theTopIsReachedAtTheFirstMessage() {
        IntStream.range(0, 170).forEach(i -> remember(SATURDAY, "bruno", "message " + i));
        openRoom();
        scrollToTop();
        awaitRows(150);
        scrollToTop();
        awaitRows(170);
        scrollToTop();
        assertThat(screen.messages()).element(0).asString().endsWith("message 0");
        assertThat(said()).hasSize(170).doesNotHaveDuplicates();
        assertThat(screen.find("loading-earlier")).isEmpty();
    }

    private void awaitRows(int count) {
        await().atMost(PATIENCE).until(() -> said().size() >= count);
        // Till the rows are laid out.
        TimelineView view = view();
        await().atMost(PATIENCE).until(() -> Screen.onEdt(() -> view.getHeight() >= view.topOf(count)));
    }

    private TimelineView view() {
        return (TimelineView) screen.see("messages");
    }

    /** Where the first row ends then, from the top of what is in sight. */
    private int scrollToTop() {
        TimelineView view = view();
        JScrollBar bar = ((JScrollPane) screen.see("messages-scroll")).getVerticalScrollBar();
        await("something above").atMost(PATIENCE).until(() -> Screen.onEdt(bar::getValue) > 0);
        return Screen.onEdt(() -> {
            bar.setValue(0);
            return inSightOf(view, 0);
        });
    }

    private static int inSightOf(TimelineView view, int row) {
        return view.topOf(row + 1) - ((JViewport) view.getParent()).getViewPosition().y;
    }

    @Test
    void whoReadsAboveIsLeftThereWhileMissedMessagesComeIn() throws IOException {
        IntStream.range(0, 50).forEach(i -> remember(SATURDAY, "bruno", "message " + i));
        openRoom();
        int before = scrollToTop();
        int port = server.port();
        server.close();
        screen.awaitText("banner", "Connection lost. Reconnecting in");
        remember(Instant.now(), "bruno", "missed");
        server = new TestServer(port, history);
        screen.click("reconnect-now");
        screen.awaitMessage("missed");
        screen.awaitGone("banner");
        screen.awaitText("new-messages", "new");
        TimelineView view = view();
        assertThat(Screen.onEdt(() -> inSightOf(view, 0))).isEqualTo(before);
    }

    @Test
    void aMessageThatCouldNotBeStoredIsSentAgainByAClick() throws IOException {
        openRoom();
        server.refuse("keep this", "not-stored");
        sayAs("keep this");
        screen.awaitMessage("Not sent – ");
        sayAs("and this");
        screen.awaitMessage("and this");
        screen.keep("not-stored-light");
        server.refuseNothing();
        TimelineView view = view();
        Point link = Screen.onEdt(() -> linkIn(view));
        screen.click("messages", link);
        await().atMost(PATIENCE).until(() -> history.texts().size() == 2);
        await().atMost(PATIENCE).until(() -> said().equals(history.texts()));
        assertThat(said()).containsExactly("anna: and this", "anna: keep this");
    }

    private static Point linkIn(TimelineView view) {
        Rectangle all = view.getBounds();
        return Stream.iterate(0, y -> y < all.height, y -> y + 3)
                .flatMap(y -> Stream.of(new Point(80, y)))
                .filter(point -> view.hits().sentAgainAt(point).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
