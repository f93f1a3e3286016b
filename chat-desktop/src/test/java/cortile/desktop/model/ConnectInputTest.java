package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.ConnectInput.Checked;
import cortile.desktop.model.ConnectInput.Field;
import cortile.desktop.model.ConnectInput.Substitution;
import cortile.desktop.model.Opening.Wish;
import cortile.protocol.text.Nickname;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectInputTest {

    private static final ConnectInput NOTHING_REMEMBERED = ConnectInput.NONE;

    private static Checked check(String host, String port) {
        return new ConnectInput(host, port, " anna ", false).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "-1", "abc", "53100x", "999999"})
    void aMissingOrInvalidPortIsReplacedAndTold(String port) {
        Checked checked = check("chat.example.org", port);
        assertThat(checked.target()).isEqualTo(new Target(new Endpoint("chat.example.org", 53_100), "anna"));
        assertThat(checked.substitutions()).containsExactly(new Substitution(Field.PORT, port, "53100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a/b", "http://example.org"})
    void aMissingOrInvalidHostIsReplacedAndTold(String host) {
        Checked checked = check(host, "6000");
        assertThat(checked.target().endpoint()).isEqualTo(new Endpoint("127.0.0.1", 6000));
        assertThat(checked.substitutions()).containsExactly(new Substitution(Field.HOST, host, "127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "example.org:6000, example.org, 6000",
        "[::1]:6000, ::1, 6000",
        "::1, ::1, 53100",
        "127.0.0.1, 127.0.0.1, 53100"
    })
    void aPortPastedWithTheHostIsTaken(String pasted, String host, int port) {
        assertThat(check(pasted, "53100").target().endpoint()).isEqualTo(new Endpoint(host, port));
    }

    @Test
    void aNameIsTidiedAndItsProblemFound() {
        assertThat(check("h", "1").nameProblem()).isEmpty();
        assertThat(new ConnectInput("h", "1", " ", false).check().nameProblem()).contains(Nickname.Problem.EMPTY);
        assertThat(new ConnectInput("h", "1", "a:b", false).check().nameProblem())
                .contains(Nickname.Problem.FORBIDDEN_CHARACTER);
    }

    @Test
    void aCompleteCommandLineConnectsAtOnce() {
        Opening opening = Opening.of(new Wish("127.0.0.1", "6000", "anna", null), NOTHING_REMEMBERED);
        assertThat(opening.connectAtOnce()).isTrue();
        assertThat(opening.notes()).isEmpty();
    }

    @Test
    void aWrongPortOnTheCommandLineIsToldInTheForm() {
        Opening opening = Opening.of(new Wish("127.0.0.1", "many", "anna", null), NOTHING_REMEMBERED);
        assertThat(opening.connectAtOnce()).isFalse();
        assertThat(opening.input()).isEqualTo(new ConnectInput("127.0.0.1", "53100", "anna", false));
        assertThat(opening.notes()).containsExactly(new Substitution(Field.PORT, "many", "53100"));
    }

    @Test
    void withoutACommandLineTheLastValuesStandInTheForm() {
        Opening opening =
                Opening.of(new Wish(null, null, null, null), new ConnectInput("example.org", "6000", "anna", false));
        assertThat(opening)
                .isEqualTo(new Opening(
                        new ConnectInput("example.org", "6000", "anna", false), opening.notes(), false, ""));
        assertThat(Opening.of(new Wish(null, null, null, null), NOTHING_REMEMBERED)
                        .input())
                .isEqualTo(new ConnectInput("127.0.0.1", "53100", "", false));
    }
}
