package cortile.server;

import cortile.server.console.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads {@code --lang} before everything else, as the other options are already described in that language. */
@Command
final class LanguageOption {

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "usage.lang")
    private @Nullable String language;

    static Texts textsFor(String... arguments) {
        LanguageOption option = new LanguageOption();
        try {
            new CommandLine(option).setUnmatchedArgumentsAllowed(true).parseArgs(arguments);
        } catch (CommandLine.ParameterException e) {
            // the second reading, of all options, refuses it in words
            return Texts.in(Locale.getDefault());
        }
        return Texts.in(option.language == null ? Locale.getDefault() : Locale.forLanguageTag(option.language));
    }
}
