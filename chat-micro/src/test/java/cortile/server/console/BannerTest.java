package cortile.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.server.container.Listener;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BannerTest {

    private final Banner banner = new Banner(Texts.in(Locale.ENGLISH), List.of());

    @Test
    void itSaysWhatListensWhereHowToJoinAndHowToStop() {
        String text = banner.of(
                "1.2",
                Duration.ofMillis(4210),
                List.of(new Listener("venturi", "127.0.0.1", 53_000)),
                Optional.empty());
        assertThat(text)
                .contains(
                        "Cortile 1.2 is ready (4.2 s).", "127.0.0.1:53000 ", "Venturi", "nc 127.0.0.1 53000", "Ctrl-C");
    }

    @Test
    void joiningNamesAnAddressThatCanBeConnectedTo() {
        String text = banner.of("1", Duration.ZERO, List.of(new Listener("venturi", "0.0.0.0", 7)), Optional.empty());
        assertThat(text).contains("0.0.0.0:7").contains("nc 127.0.0.1 7");
    }

    @Test
    void whoComesEncryptedIsToldTheFingerprintToCompare() {
        String text = banner.of(
                "1", Duration.ZERO, List.of(new Listener("venturi-tls", "127.0.0.1", 7)), Optional.of("AB:CD"));
        assertThat(text).contains("SHA-256", "AB:CD", "openssl s_client -quiet -connect 127.0.0.1:7");
    }
}
