package cortile.server.remote;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The server that runs on some data, as its command line reaches it. */
public final class AdminClient {

    private static final int BAD_REQUEST = 400;

    /** No server that could be asked runs on the data, or it is another account's. */
    public static final class NoAccessException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * What the server said.
     *
     * @param done whether it did it
     * @param wrongUse whether it was asked wrongly
     */
    public record Reply(boolean done, boolean wrongUse, String text) {}

    private final HttpClient client = HttpClient.newBuilder()
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI console;
    private final String token;
    private final String format;

    private AdminClient(URI console, String token, String format) {
        this.console = console;
        this.token = token;
        this.format = format;
    }

    /** Reads where the server is, and what lets us in. */
    public static AdminClient of(Path data, boolean json) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve("admin-access"));
            if (lines.size() != 2) {
                throw new NoAccessException();
            }
            return new AdminClient(URI.create(lines.get(0)), lines.get(1), json ? "application/json" : "text/plain");
        } catch (NoSuchFileException e) {
            throw new NoAccessException();
        }
    }

    /** What can be done, a line each that begins so. */
    public Reply list(String prefix) throws IOException, InterruptedException {
        Reply all = send(request("").header("Accept", "text/plain").GET());
        String lines =
                all.text().lines().filter(line -> line.startsWith(prefix)).collect(Collectors.joining("\n"));
        return new Reply(all.done(), all.wrongUse(), lines);
    }

    public Reply perform(String group, String operation, Map<String, String> parameters)
            throws IOException, InterruptedException {
        String form = parameters.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request("/" + encoded(group) + "/" + encoded(operation))
                .header("Accept", format)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(console.resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(90))
                .header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        boolean done = response.statusCode() == 200;
        return new Reply(
                done, response.statusCode() == BAD_REQUEST, response.body().stripTrailing());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
