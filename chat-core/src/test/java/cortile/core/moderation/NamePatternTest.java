package cortile.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cortile.core.name.NameKey;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "spam*,    spammer,     true",
        "spam*,    spam,        true",
        "spam*,    antispam,    false",
        "*spam,    antispam,    true",
        "*spam*,   xspamx,      true",
        "s*a*m,    spam,        true",
        "s*a*m,    sm,          false",
        "ab*ba,    aba,         false",
        "a*b*c,    acb,         false",
        "spam,     SPAM,        true",
        "spam*,    ѕраmmer,     true",
        "paul,     PauI,        true"
    })
    void aNameMatchesAsPeopleSeeIt(String pattern, String name, boolean matches) {
        assertThat(NamePattern.parse(pattern).orElseThrow().matches(NameKey.lookAlikes(name)))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "**", " * * "})
    void aPatternOfEverybodyIsNone(String written) {
        assertThat(NamePattern.parse(written)).isEmpty();
    }

    @Test
    void noPatternTakesLong() {
        NamePattern pattern = NamePattern.parse("a*".repeat(32)).orElseThrow();
        assertThatCode(() -> pattern.matches(Set.of("a".repeat(255) + "b"))).doesNotThrowAnyException();
        assertThat(NamePattern.parse("a*".repeat(33))).isEmpty();
    }
}
