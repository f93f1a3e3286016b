package cortile.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Endpoint;
import cortile.desktop.model.LossCause;
import cortile.desktop.model.Problem.NoConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Pattern LITERAL = Pattern.compile(
            "\"((?:app|form|problem|banner|chat|status|line|delivery|menu|start"
                    + "|message|access|role|account|command|refusal|side|room|member|card|browse|create|topic|invite"
                    + "|settings|jump|search|excerpt|new|notify|notice|tray|link|preferences|keys)(?:\\.[a-z-]+)+)(\\.?)\"");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("cortile.desktop.text.messages", locale);
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(bundle(Locale.ITALIAN).keySet())
                .isEqualTo(bundle(Locale.ROOT).keySet());
        Stream.of(Locale.ROOT, Locale.ITALIAN)
                .map(TextsTest::bundle)
                .forEach(bundle -> bundle.keySet()
                        .forEach(key -> assertThat(bundle.getString(key))
                                .as(key)
                                .isNotBlank()
                                .doesNotContain("'")));
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        Set<String> missing = new TreeSet<>(keysInSources());
        missing.removeAll(bundle(Locale.ROOT).keySet());
        assertThat(missing).isEmpty();
    }

    private static Set<String> keysInSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> LITERAL.matcher(read(file)).results())
                    .filter(match -> match.group(2).isEmpty())
                    .map(MatchResult::group)
                    .map(literal -> literal.replace("\"", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void englishIsEnglishOnAnItalianMachineAndOtherLanguagesGetEnglish() {
        Locale.setDefault(Locale.ITALY);
        assertThat(Texts.in(Locale.ENGLISH).of("form.cancel")).isEqualTo("Cancel");
        assertThat(Texts.in(Locale.GERMAN).of("form.cancel")).isEqualTo("Cancel");
        assertThat(Texts.in(Locale.ITALY).of("form.cancel")).isEqualTo("Annulla");
    }

    @ParameterizedTest
    @EnumSource(LossCause.class)
    void everyLossIsASentenceThatSaysWhere(LossCause cause) {
        for (String language : Texts.LANGUAGES) {
            Wording wording = new Wording(Texts.in(Locale.forLanguageTag(language)), ZoneOffset.UTC);
            assertThat(wording.of(new NoConnection(new Endpoint("example.org", 6000), cause)))
                    .contains("example.org")
                    .endsWith(".");
        }
    }

    @Test
    void textOfOthersIsNotTakenForAPattern() {
        assertThat(Texts.in(Locale.ENGLISH).of("line.joined", "{0} '<html>'")).isEqualTo("{0} '<html>' joined");
    }
}
