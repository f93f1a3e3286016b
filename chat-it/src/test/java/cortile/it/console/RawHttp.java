package cortile.it.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP byte by byte: what no well-behaved client would send can be sent, and nothing is followed or kept. */
final class RawHttp {

    /** What came back. */
    record Response(int status, String head, String body) {

        Optional<String> header(String name) {
            Matcher line = Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\r?$")
                    .matcher(head);
            return line.find() ? Optional.of(line.group(1)) : Optional.empty();
        }

        /** The id in the session's cookie. */
        String cookie() {
            return header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        }
    }

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    Response ask(String method, String path, String... headers) throws IOException {
        return send(method, path, "", List.of(headers));
    }

    /** With a form as its body. */
    Response post(String path, String form, String... headers) throws IOException {
        return send("POST", path, form, List.of(headers));
    }

    private Response send(String method, String path, String body, List<String> headers) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: 127.0.0.1:").append(port).append("\r\n");
        }
        headers.forEach(header -> request.append(header).append("\r\n"));
        if (method.equals("POST")) {
            request.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(body.getBytes(UTF_8).length)
                    .append("\r\n");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((request + "\r\n" + body).getBytes(UTF_8));
            String all = new String(socket.getInputStream().readAllBytes(), UTF_8);
            int end = Math.max(0, all.indexOf("\r\n\r\n"));
            return new Response(status(all), all.substring(0, end), all.substring(Math.min(all.length(), end + 4)));
        }
    }

    private static int status(String answer) {
        Matcher line = Pattern.compile("^HTTP/1\\.1 (\\d{3})").matcher(answer);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
}
