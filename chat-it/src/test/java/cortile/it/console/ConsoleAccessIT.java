package cortile.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.it.console.RawHttp.Response;
import cortile.it.console.RunConsole.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every address, for everybody, by every method: what is not meant to be had cannot be had. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleAccessIT {

    private static final List<String> OTHER_METHODS = List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE");

    private static final List<String> TRAVERSALS = List.of(
            "/..;/group/sessions",
            "/sign-in/..;/group/sessions",
            "/assets/..;/group/sessions",
            "/assets/../group/sessions",
            "/assets/%2e%2e/group/sessions",
            "/assets/%2e%2e%2fgroup/sessions",
            "/assets/%u002e%u002e/group/sessions",
            "/assets/%c0%ae%c0%ae/group/sessions",
            "/assets/..%5cgroup/sessions",
            "//group/sessions",
            "/sign-in;x=y/group/sessions",
            "/group/sessions;x=y",
            "/health/../group/sessions",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/assets/../WEB-INF/payara-web.xml",
            "/webjars/htmx.org/2.0.4/dist/htmx.js",
            "/index.jsp",
            "/openapi",
            "/health",
            "/metrics/base");

    private RunConsole console;

    @BeforeAll
    void start() throws IOException {
        console = new RunConsole();
    }

    @AfterAll
    void stop() {
        console.close();
    }

    @Test
    void everyOperationOfRestIsForThoseOfItsLevelAndNoOtherMethod() throws IOException {
        List<Operation> operations = console.operations();
        assertThat(operations).hasSizeGreaterThan(20);
        for (String who : Arrays.asList(null, "viewer", "operator", "admin")) {
            String token = console.token(who);
            for (Operation operation : operations) {
                int status = console.http
                        .ask(operation.method(), operation.path(), token)
                        .status();
                if (who == null) {
                    assertThat(status).as("%s nobody", operation).isEqualTo(401);
                } else if (operation.isFor(who)) {
                    assertThat(status).as("%s %s", operation, who).isNotIn(401, 403, 404, 405, 500);
                } else {
                    assertThat(status).as("%s %s", operation, who).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void noOtherMethodDoesAnything() throws IOException {
        String admin = console.token("admin");
        String session = console.session("admin");
        for (String method : OTHER_METHODS) {
            assertThat(console.http.ask(method, "/api/v1/sessions/list", admin).status())
                    .as(method)
                    .isIn(405, 501);
            assertThat(console.http.ask(method, "/group/sessions", session).status())
                    .as(method)
                    .isIn(405, 501);
            assertThat(console.http.ask(method, "/group/sessions").status())
                    .as(method)
                    .isIn(401, 405, 501);
        }
        assertThat(console.http
                        .ask("GET", "/api/v1/server/announce?text=x", admin)
                        .status())
                .isEqualTo(405);
    }

    @Test
    void aPageIsForThoseWhoHaveSignedInAndHaveItsLevel() throws IOException {
        for (String group : console.groups().keySet()) {
            Response nobody = console.http.ask("GET", "/group/" + group);
            assertThat(nobody.status()).isEqualTo(303);
            assertThat(nobody.header("Location")).hasValue("/sign-in");
            assertThat(console.http.post("/group/" + group, "").status()).isEqualTo(401);
        }
        for (String who : RunConsole.LEVELS) {
            String session = console.session(who);
            for (Operation operation : console.operations()) {
                String page = operation.path().replace("/api/v1/", "/group/");
                assertThat(console.http.ask("GET", page, session).status())
                        .as("%s %s", page, who)
                        .isEqualTo(operation.isFor(who) ? 200 : 404);
            }
        }
    }

    @Test
    void aSessionIsNoTokenAndATokenNoSession() throws IOException {
        assertThat(console.http
                        .ask("GET", "/api/v1/sessions/list", console.session("admin"))
                        .status())
                .isEqualTo(401);
        assertThat(console.http
                        .ask("GET", "/group/sessions", console.token("admin"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aChangeComesFromAnOwnPageWithItsFormsToken() throws IOException {
        String session = console.session("admin");
        String page = console.http.ask("GET", "/group/server", session).body();
        String csrf = page.replaceFirst("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        String announce = "/group/server/announce";
        assertThat(console.http
                        .post(announce, "text=x", session, console.origin())
                        .status())
                .isEqualTo(403);
        assertThat(console.http
                        .post(announce, "text=x&csrf=wrong", session, console.origin())
                        .status())
                .isEqualTo(403);
        assertThat(console.http
                        .post(announce, "text=x&csrf=" + csrf, session, "Origin: https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(console.http.post(announce, "text=x&csrf=" + csrf, session).status())
                .isEqualTo(403);
        assertThat(console.http
                        .post(announce, "text=x&csrf=" + csrf, session, console.origin(), "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(console.http
                        .post(announce, "text=x&csrf=" + csrf, session, console.origin())
                        .status())
                .isEqualTo(303);
        assertThat(console.http.ask("GET", "/group/server", session).body()).contains("Everybody was told.");
    }

    @Test
    void nobodyComesInRoundTheDoor() throws IOException {
        String session = console.session("viewer");
        for (String path : TRAVERSALS) {
            Response response = console.http.ask("GET", path);
            assertThat(isRefused(response)).as("%s: %s", path, response).isTrue();
            assertThat(response.body()).as(path).doesNotContain("<table").doesNotContain("web-app");
            assertThat(isRefused(console.http.ask("GET", path, session)))
                    .as("%s, signed in", path)
                    .isTrue();
        }
    }

    /** What it cannot decode the container itself answers, with nothing at all, before anybody of ours is asked. */
    private static boolean isRefused(Response response) {
        return List.of(303, 400, 401, 404).contains(response.status())
                || response.body().isEmpty();
    }

    @Test
    void theDescriptionInTheDocumentsIsTheServers() throws IOException {
        assertThat(Path.of("..", "docs", "openapi.json"))
                .as("written anew by: curl -H \"Authorization: Bearer $(tail -n 1 data/admin-access)\""
                        + " http://127.0.0.1:9080/api/v1/openapi.json > docs/openapi.json")
                .content()
                .isEqualTo(console.http
                        .ask("GET", "/api/v1/openapi.json", console.token("viewer"))
                        .body());
    }

    @Test
    void onlyThisMachinesNamesAreAnswered() throws IOException {
        for (String host : List.of("evil.example", "evil.example:" + console.port, "127.0.0.1.evil.example", "[::2]")) {
            assertThat(console.http.ask("GET", "/sign-in", "Host: " + host).status())
                    .as(host)
                    .isEqualTo(421);
        }
        assertThat(console.http
                        .ask("GET", "/sign-in", "Host: localhost:" + console.port)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSignInGivesANewIdAndTellsNothingOfWhoExists() throws IOException {
        Response fixed = console.signIn("admins", "password of admin", "Cookie: cortile-session=chosen");
        assertThat(fixed.cookie()).startsWith("cortile-session=cortile_").doesNotContain("chosen");
        assertThat(fixed.header("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(console.http
                        .ask("GET", "/", "Cookie: cortile-session=chosen")
                        .status())
                .isEqualTo(303);
        Response wrong = console.signIn("viewers", "not the password");
        Response unknown = console.signIn("nobody-at-all", "not the password");
        assertThat(wrong.status()).isEqualTo(401).isEqualTo(unknown.status());
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void whoeverGuessesIsMadeToWait() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(console.signIn("guessed", "guess " + i + " of many").status())
                    .isEqualTo(401);
        }
        assertThat(console.signIn("guessed", "the sixth of many").status()).isEqualTo(429);
    }

    @Test
    void signingOutEndsTheSessionAndSoDoesAnotherPassword() throws IOException {
        String session = console.session("admin");
        String csrf = console.http
                .ask("GET", "/", session)
                .body()
                .replaceFirst("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        assertThat(console.http
                        .post("/sign-out", "csrf=" + csrf, session, console.origin())
                        .status())
                .isEqualTo(303);
        assertThat(console.http.ask("GET", "/group/sessions", session).status()).isEqualTo(303);
        String admin = console.token("admin");
        console.http.post("/api/v1/operators/add", "operator=brief&level=viewer&password=a+first+one", admin);
        String brief = "Cookie: " + console.signIn("brief", "a first one").cookie();
        assertThat(console.http.ask("GET", "/", brief).status()).isEqualTo(200);
        console.http.post("/api/v1/operators/setPassword", "operator=brief&password=a+second+one", admin);
        assertThat(console.http.ask("GET", "/", brief).status()).isEqualTo(303);
    }

    @Test
    void everyAnswerTellsTheBrowserWhatNotToDoAndNothingOfTheServer() throws IOException {
        for (String path : List.of("/sign-in", "/", "/nowhere", "/api/v1/sessions/list", "/assets/console.js")) {
            Response response = console.http.ask("GET", path);
            assertThat(response.header("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(response.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(response.header("Server")).isEmpty();
            assertThat(response.header("X-Powered-By")).isEmpty();
        }
    }

    @Test
    void aBodyWithoutEndIsNotRead() throws IOException {
        Response response =
                console.http.post("/api/v1/server/announce", "text=" + "x".repeat(200_000), console.token("admin"));
        assertThat(response.status()).isEqualTo(413);
    }

    @Test
    void healthIsForEverybodyHereAndMetricsForThoseWithAToken() throws IOException {
        assertThat(console.http.ask("GET", "/health/live").status()).isEqualTo(200);
        assertThat(console.http.ask("GET", "/health/ready").body()).isEqualTo("ready\n");
        assertThat(console.http.ask("GET", "/metrics").status()).isEqualTo(401);
        Response metrics = console.http.ask("GET", "/metrics", console.token("viewer"));
        assertThat(metrics.header("Content-Type").orElse("")).startsWith("application/openmetrics-text");
        assertThat(metrics.body())
                .contains("cortile_connections 0.0", "cortile_message_latency_seconds_bucket")
                .endsWith("# EOF\n");
    }
}
