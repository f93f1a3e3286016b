package cortile.core.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

    private static final Password PASSWORD = new Password("a good password");
    private static final byte[] SALT = "sixteen bytes...".getBytes(StandardCharsets.US_ASCII);

    @Test
    void itFitsItsPasswordOnlyAndStillDoesWhenReadAgain() {
        Verifier verifier = Verifier.derive(PASSWORD, SALT, 3);
        assertThat(verifier.text()).startsWith("SCRAM-SHA-256$3:c2l4dGVlbiBieXRlcy4uLg==$");
        Verifier again = Verifier.parse(verifier.text()).orElseThrow();
        assertThat(again.text()).isEqualTo(verifier.text());
        assertThat(again.fits(PASSWORD)).isTrue();
        assertThat(again.fits(new Password("a bad password"))).isFalse();
    }

    @Test
    void aDecoyLooksLikeAVerifierAndFitsNothing() {
        Verifier decoy = Verifier.decoy(SALT, 3);
        assertThat(decoy.saltText())
                .isEqualTo(Verifier.derive(PASSWORD, SALT, 3).saltText());
        assertThat(decoy.fits(PASSWORD)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SCRAM-SHA-1$1:AAAA$AAAA:AAAA",
                "SCRAM-SHA-256$0:AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "SCRAM-SHA-256$1:=AAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "SCRAM-SHA-256$1:AAAA$AAAA:AAAA"
            })
    void anythingElseIsNoVerifier(String text) {
        assertThat(Verifier.parse(text)).isEmpty();
    }
}
