package cortile.console;

import cortile.admin.operation.Caller;
import cortile.admin.operation.Level;
import cortile.admin.operation.OperationException;
import cortile.admin.operator.SignIn;
import cortile.console.asset.Asset;
import cortile.console.door.BadRequestException;
import cortile.console.door.Exchange;
import cortile.console.monitor.Metrics;
import cortile.console.page.Pages;
import cortile.console.page.Pages.Visit;
import cortile.console.rest.RestApi;
import cortile.console.session.ConsoleSession;
import cortile.core.hub.Hub;
import cortile.core.settings.MetricsAccess;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Everything that can be asked for, and who may: what is not here does not exist. Thread-safe. */
final class Routes {

    private static final String COOKIE = "cortile-session";
    private static final long PATIENCE_SECONDS = 30;

    private final ConsoleParts parts;

    Routes(ConsoleParts parts) {
        this.parts = parts;
    }

    /** Looks at what does not depend on who asks. */
    void admit(Exchange exchange) throws BadRequestException {
        parts.door().check(exchange);
    }

    void answer(Exchange exchange) throws IOException, BadRequestException {
        List<String> words = words(exchange.path());
        switch (words.isEmpty() ? "" : words.get(0)) {
            case "health" -> health(exchange, words);
            case "metrics" -> metrics(exchange, words);
            case "assets" -> asset(exchange, words);
            case "api" -> api(exchange, words);
            case "sign-in" -> signIn(exchange, words);
            default -> page(exchange, words);
        }
    }

    private static List<String> words(String path) {
        return path.equals("/") || path.isEmpty()
                ? List.of()
                : List.of(path.substring(1).split("/", -1));
    }

    private static void require(Exchange exchange, String... methods) throws BadRequestException {
        if (!List.of(methods).contains(exchange.method())) {
            exchange.response().setHeader("Allow", String.join(", ", methods));
            throw new BadRequestException(405, "Only " + String.join(" and ", methods) + " can be done here.");
        }
    }

    private static BadRequestException missing() {
        return new BadRequestException(404, "There is no such page.");
    }

    private void health(Exchange exchange, List<String> words) throws IOException, BadRequestException {
        require(exchange, "GET", "HEAD");
        Hub hub = parts.broadcast().hub();
        String wanted = words.size() == 2 ? words.get(1) : "";
        switch (wanted) {
            case "live" -> exchange.sendText(200, "alive");
            case "ready" ->
                exchange.sendText(
                        hub.state() == Hub.State.RUNNING ? 200 : 503,
                        hub.state() == Hub.State.RUNNING ? "ready" : "not ready");
            default -> throw missing();
        }
    }

    private void metrics(Exchange exchange, List<String> words) throws IOException, BadRequestException {
        boolean open = parts.broadcast().settings().management().metrics() == MetricsAccess.OPEN;
        if (words.size() != 1 || (!open && bearer(exchange).isEmpty())) {
            unauthorized(exchange);
            return;
        }
        require(exchange, "GET", "HEAD");
        exchange.send(200, Metrics.CONTENT_TYPE, parts.metrics().text());
    }

    private static void asset(Exchange exchange, List<String> words) throws IOException, BadRequestException {
        require(exchange, "GET", "HEAD");
        Asset asset = Asset.named(words.size() == 2 ? words.get(1) : "").orElseThrow(Routes::missing);
        HttpServletResponse response = exchange.response();
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setContentType(asset.contentType());
        byte[] bytes = asset.bytes();
        response.setContentLength(bytes.length);
        if (exchange.method().equals("GET")) {
            response.getOutputStream().write(bytes);
        }
    }

    private void api(Exchange exchange, List<String> words) throws IOException, BadRequestException {
        Optional<Caller> caller = bearer(exchange);
        if (caller.isEmpty()) {
            unauthorized(exchange);
            return;
        }
        if (words.size() < 2 || !words.get(1).equals("v1")) {
            throw missing();
        }
        if (words.size() == 4) {
            require(exchange, "GET", "POST");
            parts.rest().perform(exchange, caller.get(), words.get(2), words.get(3));
        } else {
            require(exchange, "GET");
            describe(exchange, caller.get(), words);
        }
    }

    private void describe(Exchange exchange, Caller caller, List<String> words)
            throws IOException, BadRequestException {
        if (words.size() == 2) {
            parts.rest().list(exchange, caller);
        } else if (words.size() == 3 && words.get(2).equals("openapi.json")) {
            parts.rest().describe(exchange);
        } else {
            throw missing();
        }
    }

    private Optional<Caller> bearer(Exchange exchange) {
        String header = exchange.header("Authorization").orElse("");
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.empty();
        }
        String token = header.substring(7).strip();
        return parts.local()
                .flatMap(local -> local.holder(token))
                .or(() -> parts.operators().tokenHolder(token, "rest"));
    }

    private static void unauthorized(Exchange exchange) throws IOException {
        exchange.response().setHeader("WWW-Authenticate", "Bearer realm=\"Cortile\"");
        RestApi.refuse(exchange, 401, "Show a token: Authorization: Bearer ...");
    }

    private void signIn(Exchange exchange, List<String> words) throws IOException, BadRequestException {
        if (words.size() != 1) {
            throw missing();
        }
        require(exchange, "GET", "HEAD", "POST");
        if (exchange.method().equals("POST")) {
            requireOwnPage(exchange);
            signIn(exchange, exchange.form());
        } else {
            parts.pages().signIn(exchange, 200, "");
        }
    }

    private void requireOwnPage(Exchange exchange) throws BadRequestException {
        if (!parts.door().isFromOurPages(exchange)) {
            throw new BadRequestException(403, "This was not asked for by a page of the console.");
        }
    }

    private void signIn(Exchange exchange, Map<String, String> form) throws IOException {
        String name = form.getOrDefault("name", "").strip();
        SignIn outcome = proved(name, form.getOrDefault("password", ""), exchange.address());
        if (outcome instanceof SignIn.Welcome welcome) {
            exchange.cookie(COOKIE).ifPresent(parts.sessions()::end);
            setCookie(exchange, parts.sessions().open(welcome.name()), "");
            exchange.seeOther("/");
        } else {
            boolean later = outcome instanceof SignIn.Later;
            parts.pages().signIn(exchange, later ? 429 : 401, later ? "signin.later" : "signin.wrong");
        }
    }

    private SignIn proved(String name, String password, String address) {
        try {
            return parts.operators()
                    .signIn(name, password, address)
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return new SignIn.Later();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SignIn.Later();
        }
    }

    private void setCookie(Exchange exchange, String id, String more) {
        String secure = parts.door().isEncrypted() ? "; Secure" : "";
        exchange.response()
                .addHeader("Set-Cookie", COOKIE + "=" + id + "; Path=/; HttpOnly; SameSite=Strict" + secure + more);
    }

    private void page(Exchange exchange, List<String> words) throws IOException, BadRequestException {
        Optional<Visit> visit = visit(exchange);
        if (visit.isEmpty()) {
            if (exchange.method().equals("GET") && !words.equals(List.of("live"))) {
                exchange.seeOther("/sign-in");
                return;
            }
            throw new BadRequestException(401, "Sign in first.");
        }
        try {
            if (exchange.method().equals("POST")) {
                change(visit.get(), words);
            } else {
                require(exchange, "GET", "POST");
                show(visit.get(), words);
            }
        } catch (OperationException e) {
            parts.pages().failed(visit.get(), e.sentence());
        }
    }

    private Optional<Visit> visit(Exchange exchange) {
        return exchange.cookie(COOKIE).flatMap(parts.sessions()::find).flatMap(session -> visit(exchange, session));
    }

    private Optional<Visit> visit(Exchange exchange, ConsoleSession session) {
        Optional<Level> level = parts.operators().levelOf(session.operator());
        return level.map(known -> new Visit(exchange, session, new Caller(session.operator(), known, "console")));
    }

    private void show(Visit visit, List<String> words) throws IOException, BadRequestException {
        Pages pages = parts.pages();
        if (words.isEmpty()) {
            pages.dashboard(visit);
        } else if (words.equals(List.of("live"))) {
            live(visit);
        } else if (!words.get(0).equals("group") || words.size() > 4) {
            pages.missing(visit);
        } else if (words.size() == 2) {
            pages.group(visit, words.get(1));
        } else if (words.size() == 3) {
            pages.form(visit, words.get(1), words.get(2));
        } else if (words.size() == 4 && words.get(3).equals("rows")) {
            pages.rows(visit, words.get(1), words.get(2));
        } else {
            pages.missing(visit);
        }
    }

    private void live(Visit visit) throws IOException, BadRequestException {
        Exchange exchange = visit.exchange();
        String id = exchange.cookie(COOKIE).orElse("");
        exchange.response().setContentType("text/event-stream;charset=UTF-8");
        boolean open =
                parts.streams().open(exchange.request(), () -> parts.sessions().isWelcome(id));
        if (!open) {
            throw new BadRequestException(503, "Too many dashboards are open.");
        }
    }

    private void change(Visit visit, List<String> words) throws IOException, BadRequestException {
        Exchange exchange = visit.exchange();
        requireOwnPage(exchange);
        Map<String, String> form = new LinkedHashMap<>(exchange.form());
        byte[] shown = String.valueOf(form.remove("csrf")).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(shown, visit.session().csrf().getBytes(StandardCharsets.UTF_8))) {
            throw new BadRequestException(403, "The form is from another time or place: load the page again.");
        }
        if (words.equals(List.of("sign-out"))) {
            exchange.cookie(COOKIE).ifPresent(parts.sessions()::end);
            setCookie(exchange, "", "; Max-Age=0");
            exchange.seeOther("/sign-in");
        } else if (words.size() == 3 && words.get(0).equals("group")) {
            parts.pages().submit(visit, words.get(1), words.get(2), form);
        } else {
            parts.pages().missing(visit);
        }
    }
}
