package cortile.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.settings.Setting;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void italianHasEverySentenceAndTheMeaningOfEverySetting() {
        Set<String> expected = Arrays.stream(Setting.values())
                .map(setting -> "setting." + setting.key())
                .collect(Collectors.toSet());
        expected.addAll(Texts.in(Locale.ENGLISH).bundle().keySet());
        // the set of a language includes what it inherits, so each sentence is compared as well
        assertThat(Texts.in(Locale.ITALIAN).bundle().keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Texts.in(Locale.ITALIAN).text("stopped"))
                .isNotEqualTo(Texts.in(Locale.ENGLISH).text("stopped"));
    }

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        assertThat(Texts.in(Locale.forLanguageTag("tlh")).text("starting")).isEqualTo("Starting Cortile ...");
    }
}
