package cortile.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.it.process.Build;
import cortile.it.process.Ports;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real browser without a window, steered as the W3C's WebDriver has it, by chromedriver. */
final class WebDriver implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/bin/chromedriver");

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,1000");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final String base;
    private String session = "";

    private WebDriver(Process driver, int port) {
        this.driver = driver;
        this.base = "http://127.0.0.1:" + port;
    }

    /** @param language what the browser's user reads */
    static WebDriver start(String language) throws IOException {
        int port = Ports.free();
        Process process = new ProcessBuilder(PROGRAM.toString(), "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(Build.directory().resolve("chromedriver.log").toFile())
                .start();
        WebDriver browser = new WebDriver(process, port);
        try {
            await().atMost(Duration.ofSeconds(30)).until(browser::isReady);
            browser.open(language);
            return browser;
        } catch (IOException | RuntimeException e) {
            browser.close();
            throw e;
        }
    }

    private boolean isReady() {
        try {
            return call("GET", "/status", null).asJsonObject().getBoolean("ready");
        } catch (IOException e) {
            return false;
        }
    }

    private void open(String language) throws IOException {
        JsonArrayBuilder flags = Json.createArrayBuilder(FLAGS)
                .add("--lang=" + language)
                .add("--user-data-dir=" + Files.createTempDirectory(Build.directory(), "chromium-"));
        JsonObjectBuilder options = Json.createObjectBuilder()
                .add("args", flags)
                .add("prefs", Json.createObjectBuilder().add("intl.accept_languages", language));
        JsonObjectBuilder wanted = Json.createObjectBuilder()
                .add("goog:loggingPrefs", Json.createObjectBuilder().add("browser", "ALL"))
                .add("goog:chromeOptions", options);
        JsonValue opened = call(
                "POST",
                "/session",
                Json.createObjectBuilder()
                        .add("capabilities", Json.createObjectBuilder().add("alwaysMatch", wanted))
                        .build());
        session = "/session/" + opened.asJsonObject().getString("sessionId");
    }

    void go(String url) throws IOException {
        call(
                "POST",
                session + "/url",
                Json.createObjectBuilder().add("url", url).build());
    }

    void type(String css, String text) throws IOException {
        call(
                "POST",
                element(css) + "/value",
                Json.createObjectBuilder().add("text", text).build());
    }

    void click(String css) throws IOException {
        call("POST", element(css) + "/click", JsonValue.EMPTY_JSON_OBJECT);
    }

    private String element(String css) throws IOException {
        JsonObject found = call(
                        "POST",
                        session + "/element",
                        Json.createObjectBuilder()
                                .add("using", "css selector")
                                .add("value", css)
                                .build())
                .asJsonObject();
        return session + "/element/" + found.getString(found.keySet().iterator().next());
    }

    /** What a script returns, as JSON. */
    String run(String script) throws IOException {
        return call(
                        "POST",
                        session + "/execute/sync",
                        Json.createObjectBuilder()
                                .add("script", script)
                                .add("args", JsonValue.EMPTY_JSON_ARRAY)
                                .build())
                .toString();
    }

    /** What the browser complains about: forbidden scripts and styles, missing files, errors. */
    String complaints() throws IOException {
        return call(
                        "POST",
                        session + "/se/log",
                        Json.createObjectBuilder().add("type", "browser").build())
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(entry -> List.of("SEVERE", "WARNING").contains(entry.getString("level")))
                .map(JsonObject::toString)
                .reduce("", String::concat);
    }

    /** Whether a page has managed to say something by itself. */
    boolean hasDialog() {
        try {
            call("GET", session + "/alert/text", null);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void screenshot(String name) throws IOException {
        String picture = call("GET", session + "/screenshot", null).toString().replace("\"", "");
        Path directory = Files.createDirectories(Build.directory().resolveSibling("screenshots"));
        Files.write(directory.resolve(name + ".png"), Base64.getDecoder().decode(picture));
    }

    private JsonValue call(String method, String path, @Nullable JsonObject body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        try (JsonReader reader = Json.createReader(
                new StringReader(client.send(request, BodyHandlers.ofString()).body()))) {
            JsonValue value = reader.readObject().get("value");
            if (value instanceof JsonObject problem && problem.containsKey("error")) {
                throw new IOException(problem.getString("error") + ": " + problem.getString("message", ""));
            }
            return value == null ? JsonValue.NULL : value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (!session.isEmpty()) {
                call("DELETE", session, null);
            }
        } catch (IOException e) {
            assertThat(e).as("the end of the browser").isNull();
        } finally {
            driver.destroy();
        }
    }
}
