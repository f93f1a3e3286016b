package cortile.protocol.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.protocol.text.Nickname.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NicknameTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna", "Mario Rossi", "Zoë", "你好", "a", "x_y-z", "O'Neill", "🙂", "❤\uFE0F", "नमिता"})
    void namesPeopleHaveAreNames(String name) {
        assertThat(Nickname.problemOf(Nickname.tidy(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b",
                "/quit",
                "* anna",
                "#room",
                "@all",
                "a\nb",
                "a\u0007",
                "a\u202Eb",
                "a\u200Bb",
                "a\uD800",
                "a\u2028b",
                "a\uE000",
                "\u3164",
                "a\u115F\u1160",
                "\u2800",
                "\uFE0F",
                "\u0301anna"
            })
    void whatCouldForgeALineOrHideInOneIsNoName(String name) {
        assertThat(Nickname.problemOf(Nickname.tidy(name))).contains(Problem.FORBIDDEN_CHARACTER);
    }

    @Test
    void thirtyTwoCharactersAreANameAndOneMoreIsNot() {
        assertThat(Nickname.problemOf("🙂".repeat(32))).isEmpty();
        assertThat(Nickname.problemOf("a".repeat(33))).contains(Problem.TOO_LONG);
        assertThat(Nickname.problemOf(Nickname.tidy(" \t "))).contains(Problem.EMPTY);
        assertThatThrownBy(() -> new Nickname("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void blanksAroundANameDoNotCountAndBlanksInsideCountOnce() {
        assertThat(Nickname.tidy("  Mario \t Rossi\r\n")).isEqualTo("Mario Rossi");
        assertThat(Nickname.tidy("\u00A0Mario\u3000\u2003Rossi\u00A0")).isEqualTo("Mario Rossi");
        assertThat(Nickname.problemOf(Nickname.tidy("\u00A0\u3000"))).contains(Problem.EMPTY);
    }

    @Test
    void namesThatLookTheSameHaveTheSameKey() {
        assertThat(new Nickname("Anna").key()).isEqualTo(new Nickname("anna").key());
        assertThat(new Nickname("ａｎｎａ").key()).isEqualTo(new Nickname("anna").key());
        assertThat(Nickname.tidy("Zoe\u0308")).isEqualTo("Zo\u00EB");
    }
}
