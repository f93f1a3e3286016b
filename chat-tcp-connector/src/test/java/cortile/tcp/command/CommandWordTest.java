package cortile.tcp.command;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.tcp.sentences.CommandSentences;
import cortile.tcp.sentences.CommandSentences.Help;
import cortile.tcp.sentences.English;
import cortile.tcp.sentences.Italian;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandWordTest {

    @Test
    void everyCommandHasHelpInBothLanguages() {
        for (CommandSentences language : List.of(English.SENTENCES.commands(), Italian.SENTENCES.commands())) {
            for (CommandWord word : CommandWord.values()) {
                Help help = language.help(word.word());
                assertThat(help.purpose()).as(word.word()).isNotBlank().doesNotContain("\n");
                assertThat(help.arguments().isEmpty() || help.arguments().startsWith("["))
                        .as("/%s %s needs no argument", word.word(), help.arguments())
                        .isEqualTo(word.isSatisfiedBy(new Arguments("")));
            }
        }
    }

    @Test
    void noWordMeansTwoCommands() {
        List<String> words = Stream.of(CommandWord.values())
                .flatMap(known -> Stream.concat(Stream.of(known.word()), known.aliases().stream()))
                .toList();
        assertThat(words).doesNotHaveDuplicates().allMatch(word -> word.equals(word.strip()));
    }
}
