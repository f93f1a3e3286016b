package cortile.console.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request and its answer, with everything that is read of it bounded. Confined to the request's thread. */
public record Exchange(HttpServletRequest request, HttpServletResponse response) {

    private static final int MOST_BYTES = 64 * 1024;

    public String method() {
        return request.getMethod();
    }

    /** The path as it was sent, without what the application is deployed under; nothing in it is decoded. */
    public String path() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    public Map<String, String> query() throws BadRequestException {
        String query = request.getQueryString();
        return query == null ? Map.of() : Form.parse(query);
    }

    /** The body as a form. */
    public Map<String, String> form() throws IOException, BadRequestException {
        return Form.parse(body());
    }

    /** The body, up to 64 KiB of UTF-8. */
    public String body() throws IOException, BadRequestException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new BadRequestException(413, "The body is longer than " + MOST_BYTES + " bytes.");
        }
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BadRequestException(413, "The body is longer than " + MOST_BYTES + " bytes.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequestException(400, "The body is not UTF-8.");
        }
    }

    /** The body's media type without parameters, in small letters; empty for none. */
    public String contentType() {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    public Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        for (int i = 0; cookies != null && i < cookies.length; i++) {
            if (cookies[i].getName().equals(name)) {
                return Optional.of(cookies[i].getValue());
            }
        }
        return Optional.empty();
    }

    /** Where the request comes from, without the port. */
    public String address() {
        return request.getRemoteAddr();
    }

    /** Answers with text; nothing may have been answered before. */
    public void send(int status, String contentType, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        if (!method().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    public void sendText(int status, String text) throws IOException {
        send(status, "text/plain;charset=UTF-8", text + "\n");
    }

    /** Has the browser get another page. */
    public void seeOther(String path) {
        response.setStatus(303);
        response.setHeader("Location", request.getContextPath() + path);
    }
}
