package cortile.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandshakeTest {

    @Test
    void ircClientJoinsAfterItsWelcome() {
        Handshake handshake = new Handshake(new Irc().entering("anna", Protocol.LOBBY, true));
        assertThat(text(handshake.opening())).startsWith("NICK anna\r\n");
        assertThat(read(handshake, ":s 001 anna :hi\r\n:s 002 anna :more\r\n")).isEqualTo("JOIN #bench\r\n");
        assertThat(handshake.isDone()).isFalse();
        read(handshake, ":s 366 anna #bench :End\r\n");
        assertThat(handshake.isDone()).isTrue();
    }

    @Test
    void venturiClientIsInWhenItsNameComesBack() {
        Handshake handshake = new Handshake(new Venturi().entering("anna", Protocol.LOBBY, true));
        assertThat(handshake.opening()).isEmpty();
        assertThat(read(handshake, "Ciao! Scrivi")).isEqualTo("anna\n");
        read(handshake, "bruno joined\nan");
        assertThat(handshake.isDone()).isFalse();
        read(handshake, "na joined\n");
        assertThat(handshake.isDone()).isTrue();
    }

    @Test
    void venturiClientGoesToItsRoom() {
        Handshake handshake = new Handshake(new Venturi().entering("anna", 7, false));
        read(handshake, "Ciao!");
        assertThat(read(handshake, "anna joined\n")).isEqualTo("/join room7\n");
    }

    @Test
    void wordsAreFoundAfterTheirOwnBeginning() {
        Handshake handshake = new Handshake(List.of(new Step("aab", "x"), new Step("", "")));
        assertThat(read(handshake, "a")).isEmpty();
        assertThat(read(handshake, "aa")).isEmpty();
        assertThat(read(handshake, "b")).isEqualTo("x");
    }

    private static String read(Handshake handshake, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return text(handshake.read(bytes, bytes.length));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
