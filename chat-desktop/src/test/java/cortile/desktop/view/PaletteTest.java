package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.settings.ThemeChoice;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    private static final double READABLE = 4.5;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyTextIsReadableOnItsGround(ThemeChoice theme) {
        new Look(theme, 0).install();
        Palette palette = new Palette();
        List<Color> grounds = List.of(palette.background(), palette.ownTint(), palette.mentionTint());
        List<Color> texts = List.of(
                palette.text(),
                palette.muted(),
                palette.error(),
                palette.accentText(),
                palette.ofName("anna"),
                palette.ofName("bruno"),
                palette.ofName("你好"),
                palette.ofName(""));
        for (Color ground : grounds) {
            assertThat(texts)
                    .allSatisfy(
                            text -> assertThat(Palette.contrast(text, ground)).isGreaterThan(READABLE - 0.35));
        }
        assertThat(texts)
                .allSatisfy(text ->
                        assertThat(Palette.contrast(text, palette.ownTint())).isGreaterThanOrEqualTo(READABLE));
    }

    @Test
    void aNameHasOneColourWhateverItsCase() {
        new Look(ThemeChoice.LIGHT, 0).install();
        Palette palette = new Palette();
        assertThat(palette.ofName("Anna")).isEqualTo(palette.ofName("anna"));
    }

    @Test
    void anEmojiIsSpelledOutForScreenReaders() {
        assertThat(SpokenText.of("ciao 🎉!")).isEqualTo("ciao  party popper !");
    }
}
