package cortile.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.core.directory.MemoryDirectory;
import cortile.core.directory.ServerIdentity;
import cortile.protocol.text.Nickname;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final SessionTokens tokens = at(NOW);
    private final PersonIds ids = new PersonIds();

    private static SessionTokens at(Instant now) {
        return new SessionTokens(MemoryDirectory.IDENTITY, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aTokenSaysWhatItWasIssuedFor() {
        String person = ids.person();
        String stay = ids.stay();
        String token = tokens.issue(person, new Nickname("Zoë 🙂"), stay, 7);
        assertThat(tokens.verify(token)).contains(new Token(person, new Nickname("Zoë 🙂"), stay, 7, NOW));
    }

    @Test
    void theLongestNameFitsAndATokenMayStandInAUrl() {
        String token = tokens.issue(ids.person(), new Nickname("🙂".repeat(32)), ids.stay(), Integer.MAX_VALUE);
        assertThat(token).hasSizeLessThanOrEqualTo(SessionTokens.MAX_LENGTH).matches("[A-Za-z0-9_.-]+");
        assertThat(tokens.verify(token)).isPresent();
    }

    @Test
    void itIsGoodForThirtyDays() {
        String token = tokens.issue(ids.person(), new Nickname("anna"), ids.stay(), 0);
        Instant end = NOW.plus(Duration.ofDays(30));
        assertThat(at(end.minusSeconds(1)).verify(token)).isPresent();
        assertThat(at(end).verify(token)).isEmpty();
    }

    @Test
    void noCharacterOfItCanBeChanged() {
        String token = tokens.issue(ids.person(), new Nickname("anna"), ids.stay(), 0);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens.verify(forged)).as("character %d", i).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "no dot", "🙂.🙂", "\n"})
    void whatIsNoTokenIsRefused(String text) {
        assertThat(tokens.verify(text)).isEmpty();
        assertThat(tokens.verify(text.repeat(100_000))).isEmpty();
    }

    @Test
    void anotherServersTokenIsWorthNothing() {
        SessionTokens others = new SessionTokens(
                new ServerIdentity("h-other", "YW5vdGhlciBzZWNyZXQgb2YgdGhpcnR5LXR3bw=="), Clock.systemUTC());
        String token = others.issue(ids.person(), new Nickname("anna"), ids.stay(), 0);
        assertThat(tokens.verify(token)).isEmpty();
        assertThat(others.verify(token)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void aKeyThatIsNoSecretIsRefused(String key) {
        assertThatThrownBy(() -> new SessionTokens(new ServerIdentity("h", key), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idsTellGuestsFromAccountsAndNeverRepeat() {
        assertThat(ids.person()).matches("p-[0-9a-f]{32}").isNotEqualTo(ids.person());
        assertThat(ids.stay()).matches("[0-9a-f]{32}");
    }
}
