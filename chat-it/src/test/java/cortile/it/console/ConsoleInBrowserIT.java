package cortile.it.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages in Chromium, with people in the chat who call themselves and say what they should not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleInBrowserIT {

    /** As names where they may be one, and as messages. */
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "'-alert(1)-'",
            "\" autofocus onfocus=alert(1) x=\"",
            "javascript:alert(1)",
            "${alert(1)}{{7*7}}",
            "</title><script>alert(1)</script>",
            "<a hx-get=/group/server hx-trigger=load>x</a>",
            "data:text/html,<script>alert(1)</script>");

    private final List<Socket> people = new ArrayList<>();
    private RunConsole console;
    private WebDriver browser;

    @BeforeAll
    void start() throws IOException {
        assumeTrue(
                Files.isExecutable(WebDriver.PROGRAM),
                "There is no Chromium with its driver (Debian packages chromium and chromium-driver).");
        console = new RunConsole();
        for (int i = 0; i < HOSTILE.size(); i++) {
            comes(HOSTILE.get(i), i);
        }
        await().until(() -> sessions().contains("person9") || sessions().contains("data:text"));
    }

    private String sessions() throws IOException {
        return console.http
                .ask("GET", "/api/v1/sessions/list", console.token("viewer"))
                .body();
    }

    /** Somebody who asks for the name; where it cannot be one, comes under another and says it. */
    private void comes(String words, int number) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), console.server.venturiPort());
        people.add(socket);
        socket.getOutputStream().write((words + "\n").getBytes(UTF_8));
        socket.getOutputStream().write(("person" + number + "\n" + words + "\n").getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    @AfterAll
    void stop() throws IOException {
        for (Socket person : people) {
            person.close();
        }
        if (console != null) {
            console.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        browser = WebDriver.start("en");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + console.port + path;
    }

    private void signIn(String level) throws IOException {
        browser.go(url("/sign-in"));
        browser.type("#name", level + "s");
        browser.type("#password", "password of " + level);
        browser.click("button.main");
        await().until(() -> browser.run("return location.pathname").equals("\"/\""));
    }

    @Test
    void theDashboardIsAliveWithoutAWordOfComplaint() throws IOException {
        browser.go(url("/sign-in"));
        browser.screenshot("sign-in");
        signIn("admin");
        await().until(() -> browser.run("return document.querySelectorAll('.chart canvas').length")
                .equals("6"));
        await().until(() -> browser.run("return document.querySelector('[data-column=\"1\"] .value').textContent")
                .equals("\"10\""));
        browser.screenshot("dashboard");
        browser.click("#theme");
        browser.screenshot("dashboard-dark");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatPeopleCallThemselvesAndSayIsShownAndNeverRun() throws IOException {
        signIn("admin");
        for (String path : List.of(
                "/group/sessions",
                "/group/rooms",
                "/group/rooms/members?room=lobby",
                "/group/logs",
                "/group/history/search?words=alert",
                "/group/history/search?words=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/group/sessions/kick?name=%22%20autofocus%20onfocus=alert(1)%20x=%22",
                "/group/sessions/kick?name=%3Cscript%3Ealert(1)%3C/script%3E")) {
            browser.go(url(path));
            assertThat(browser.run("return document.title")).as(path).contains("Cortile");
            assertThat(browser.hasDialog()).as("a dialog on " + path).isFalse();
            assertThat(
                            browser.run(
                                    "return document.querySelectorAll('main script, main img, main svg, main [onload],"
                                            + " main [onerror], main [onfocus], main a[hx-get], main a[href^=\"javascript:\"]').length"))
                    .as("what was made of words on " + path)
                    .isEqualTo("0");
        }
        browser.go(url("/group/history/search?words=alert"));
        assertThat(browser.run("return document.body.textContent")).contains("<img src=x onerror=alert(1)>");
        browser.screenshot("history");
        browser.go(url("/group/sessions"));
        browser.screenshot("sessions");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void somebodyIsDisconnectedWithFormsAndByKeyboardAlone() throws IOException, InterruptedException {
        try (Socket victim = new Socket(InetAddress.getLoopbackAddress(), console.server.venturiPort())) {
            victim.getOutputStream().write("vittima\n".getBytes(UTF_8));
            await().until(() -> sessions().contains("vittima"));
            signIn("operator");
            browser.go(url("/group/sessions/kick?name=vittima"));
            browser.type("[name=reason]", "Basta.\uE007"); // Enter
            await().until(() -> browser.run("return document.body.textContent").contains("vittima was disconnected."));
            await().until(() -> !sessions().contains("vittima"));
            browser.screenshot("kicked");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aViewerSeesNoFormsAndNoPagesOfOthers() throws IOException {
        signIn("viewer");
        browser.go(url("/group/sessions"));
        assertThat(browser.run("return document.querySelectorAll('main form').length"))
                .isEqualTo("0");
        assertThat(browser.run("return document.querySelector('nav').textContent"))
                .contains("Sessions")
                .doesNotContain("Tokens")
                .doesNotContain("Logs");
        browser.screenshot("viewer");
    }

    @Test
    void itSpeaksItalian() throws IOException {
        try (WebDriver italian = WebDriver.start("it")) {
            italian.go(url("/sign-in"));
            assertThat(italian.run("return document.documentElement.lang + document.body.textContent"))
                    .contains("it")
                    .contains("Console di gestione");
            italian.screenshot("sign-in-it");
        }
    }
}
