package cortile.it.console;

import cortile.it.console.RawHttp.Response;
import cortile.it.process.ServerProcess;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server with a console, and one operator of each level, who has signed in and has a token. */
final class RunConsole implements AutoCloseable {

    static final List<String> LEVELS = List.of("viewer", "operator", "admin");

    /** One thing that can be asked of REST. */
    record Operation(String path, String method, String level) {

        boolean isFor(@Nullable String who) {
            return who != null && LEVELS.indexOf(who) >= LEVELS.indexOf(level);
        }
    }

    final ServerProcess server;
    final RawHttp http;
    final int port;
    private final Path data;
    private final String local;

    RunConsole() throws IOException {
        data = ServerProcess.newData();
        server = ServerProcess.ready("--data=" + data);
        List<String> access = Files.readAllLines(data.resolve("admin-access"));
        port = URI.create(access.get(0)).getPort();
        local = access.get(1);
        http = new RawHttp(port);
        for (String level : LEVELS) {
            http.post(
                    "/api/v1/operators/add",
                    "operator=" + level + "s&level=" + level + "&password=password+of+" + level,
                    bearer(local));
        }
    }

    String firstPassword() throws IOException {
        return Files.readString(data.resolve("first-password")).strip();
    }

    static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    /** The header of a program of that level; one without a token for null. */
    String token(@Nullable String level) throws IOException {
        if (level == null) {
            return "X-Nobody: yes";
        }
        String name = level + System.nanoTime();
        Response made = http.post("/api/v1/tokens/add", "token=" + name + "&level=" + level, bearer(local));
        try (JsonReader json = Json.createReader(new StringReader(made.body()))) {
            return bearer(json.readObject().getString("secret"));
        }
    }

    String origin() {
        return "Origin: http://127.0.0.1:" + port;
    }

    Response signIn(String name, String password, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(origin());
        return http.post(
                "/sign-in", "name=" + name + "&password=" + password.replace(' ', '+'), all.toArray(String[]::new));
    }

    /** The header of a browser in which somebody of that level has signed in. */
    String session(String level) throws IOException {
        return "Cookie: " + signIn(level + "s", "password of " + level).cookie();
    }

    /** All that the server says can be asked. */
    List<Operation> operations() throws IOException {
        String document = http.ask("GET", "/api/v1/openapi.json", bearer(local)).body();
        List<Operation> operations = new ArrayList<>();
        try (JsonReader json = Json.createReader(new StringReader(document))) {
            json.readObject()
                    .getJsonObject("paths")
                    .forEach((path, methods) -> methods.asJsonObject()
                            .forEach((method, described) -> operations.add(new Operation(
                                    path,
                                    method.toUpperCase(Locale.ROOT),
                                    described
                                            .asJsonObject()
                                            .getString("description")
                                            .replaceAll("Needs the level (\\w+)\\.", "$1")))));
        }
        return operations;
    }

    /** The groups, with one operation each. */
    Map<String, List<Operation>> groups() throws IOException {
        return operations().stream()
                .collect(Collectors.groupingBy(operation -> operation.path().replaceFirst("/api/v1/(\\w+)/.*", "$1")));
    }

    @Override
    public void close() {
        server.close();
    }
}
