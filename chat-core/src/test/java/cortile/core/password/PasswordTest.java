package cortile.core.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.core.password.Password.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "correct horse battery staple", "perché no?", "пароль-пароль", "        "})
    void eightCharactersOfAnyKindAreAPassword(String written) {
        assertThat(Password.problemOf(written)).isEmpty();
    }

    @Test
    void itHasEightToTwoHundredAndFiftySixCharacters() {
        assertThat(Password.problemOf("1234567")).contains(Problem.TOO_SHORT);
        assertThat(Password.problemOf("")).contains(Problem.TOO_SHORT);
        // What SASLprep maps to nothing does not make a password longer.
        assertThat(Password.problemOf("1234567\u00AD\u200B")).contains(Problem.TOO_SHORT);
        assertThat(Password.problemOf("x".repeat(256))).isEmpty();
        assertThat(Password.problemOf("x".repeat(257))).contains(Problem.TOO_LONG);
        assertThat(Password.problemOf("x".repeat(1_000_000))).contains(Problem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567\u0007", "1234567\n89", "1234567\uD800", "1234567\uE000", "\u0627\u06281234567x"})
    void whatSaslprepForbidsIsRefused(String written) {
        assertThat(Password.problemOf(written)).contains(Problem.FORBIDDEN_CHARACTER);
        assertThatThrownBy(() -> new Password(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void differentWaysToTypeItAreOnePassword() {
        Verifier verifier = Verifier.derive(new Password("perch\u00E9 no?"), new byte[16], 1);
        assertThat(verifier.fits(new Password("perche\u0301\u00A0no?"))).isTrue();
        assertThat(verifier.fits(new Password("perche no?"))).isFalse();
    }

    @Test
    void itIsNeverShown() {
        assertThat(new Password("12345678")).hasToString("Password[hidden]");
        assertThat(Verifier.derive(new Password("12345678"), new byte[16], 1)).hasToString("Verifier[hidden]");
    }
}
