package cortile.server;

import cortile.core.settings.Setting;
import cortile.core.settings.SettingSource;
import cortile.server.console.Texts;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The part of the command line that is made from {@link Setting}: one option each, and the two words in front. */
final class SettingOptions {

    private record Word(Setting setting, int index, String label) {}

    private static final List<Word> WORDS =
            List.of(new Word(Setting.HOST, 0, "host"), new Word(Setting.VENTURI_PORT, 1, "port"));

    private SettingOptions() {}

    /** Adds {@code [host] [port]}. */
    static void addWordsTo(CommandSpec command, Texts texts) {
        for (Word word : WORDS) {
            command.addPositional(PositionalParamSpec.builder()
                    .index(String.valueOf(word.index()))
                    .arity("0..1")
                    .paramLabel(word.label())
                    .type(String.class)
                    .description(texts.text("usage." + word.label()))
                    .build());
        }
    }

    /** Adds an option for every setting; the help has those that are shown. */
    static void addTo(CommandSpec command, Texts texts, Predicate<Setting> shown) {
        for (Setting setting : Setting.values()) {
            command.addOption(OptionSpec.builder(option(setting))
                    .type(String.class)
                    .paramLabel("VALUE")
                    .hidden(!shown.test(setting))
                    .description(texts.text("usage.default", meaning(setting, texts), setting.defaultValue()))
                    .build());
        }
    }

    /** What was written on the command line, as a source of settings. */
    static SettingSource source(ParseResult parsed, Texts texts) {
        refuseTwice(parsed, texts);
        return options(parsed).orElse(setting -> word(parsed, setting));
    }

    /** The same of a command without the two words. */
    static SettingSource options(ParseResult parsed) {
        return setting -> parsed.matchedOptionValue(option(setting), null);
    }

    private static void refuseTwice(ParseResult parsed, Texts texts) {
        for (Word word : WORDS) {
            Setting setting = word.setting();
            if (word(parsed, setting) != null && parsed.hasMatchedOption(option(setting))) {
                throw new ParameterException(
                        parsed.commandSpec().commandLine(), texts.text("usage.twice", word.label(), setting.key()));
            }
        }
    }

    private static @Nullable String word(ParseResult parsed, Setting setting) {
        return WORDS.stream()
                .filter(word -> word.setting() == setting)
                .map(word -> parsed.<String>matchedPositionalValue(word.index(), null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String option(Setting setting) {
        return "--" + setting.key();
    }

    /** In the language of the reader; the setting's own words are the English ones. */
    private static String meaning(Setting setting, Texts texts) {
        ResourceBundle bundle = texts.bundle();
        String key = "setting." + setting.key();
        return bundle.containsKey(key) ? bundle.getString(key) : setting.meaning();
    }
}
