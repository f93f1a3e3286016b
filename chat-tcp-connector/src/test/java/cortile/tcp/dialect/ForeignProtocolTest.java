package cortile.tcp.dialect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignProtocolTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"GET / HTTP/1.1", "POST /a?b HTTP/1.0\r", "PRI * HTTP/2.0", "CONNECT 127.0.0.1:80 HTTP/1.1"})
    void requestLinesAreHttp(String line) {
        assertThat(ForeignProtocol.ofFirstLine(line.getBytes(ISO_8859_1))).contains(ForeignProtocol.HTTP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "GET", "GET / HTTP", "I like HTTP/1.1", ""})
    void whatPeopleCallThemselvesIsNot(String line) {
        assertThat(ForeignProtocol.ofFirstLine(line.getBytes(ISO_8859_1))).isEmpty();
    }

    @Test
    void aClientHelloIsTls() {
        assertThat(ForeignProtocol.ofFirstBytes(new byte[] {0x16, 0x03, 0x01})).contains(ForeignProtocol.TLS);
        assertThat(ForeignProtocol.ofFirstBytes(new byte[] {'a'})).isEmpty();
        assertThat(ForeignProtocol.ofFirstBytes(new byte[0])).isEmpty();
    }

    @Test
    void aBrowserIsAnsweredInItsOwnProtocol() {
        assertThat(ForeignProtocol.HTTP.answer("No."))
                .startsWith("HTTP/1.1 400 Bad Request\r\n")
                .contains("Content-Length: 4\r\n")
                .endsWith("\r\n\r\nNo.\n");
    }
}
