package cortile.tcp.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Protocols whose clients come to a chat port by mistake, told by their first bytes. */
public enum ForeignProtocol {
    TLS("an encrypted (TLS) connection"),
    HTTP("a web browser (HTTP)");

    /** A request line, RFC 9112 section 3; HTTP/2 begins with one too (RFC 9113 section 3.4). */
    private static final Pattern REQUEST_LINE = Pattern.compile("[A-Z]{3,10} \\S{1,4096} HTTP/[12]\\.[01]\r?");

    private final String client;

    ForeignProtocol(String client) {
        this.client = client;
    }

    /** What the peer seems to be, for a sentence. */
    public String client() {
        return client;
    }

    /** TLS where the bytes begin a handshake record (RFC 8446 section 5.1). */
    public static Optional<ForeignProtocol> ofFirstBytes(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == 0x16 ? Optional.of(TLS) : Optional.empty();
    }

    /** HTTP where the line is a request line. */
    public static Optional<ForeignProtocol> ofFirstLine(byte[] line) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        return REQUEST_LINE.matcher(text).matches() ? Optional.of(HTTP) : Optional.empty();
    }

    /** The sentence as this protocol's client shows it. */
    public String answer(String sentence) {
        return switch (this) {
            case TLS -> sentence + "\n";
            case HTTP ->
                "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
                        + (sentence.getBytes(StandardCharsets.UTF_8).length + 1)
                        + "\r\nConnection: close\r\n\r\n" + sentence + "\n";
        };
    }
}
