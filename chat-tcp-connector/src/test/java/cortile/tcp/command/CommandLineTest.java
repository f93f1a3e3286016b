package cortile.tcp.command;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.tcp.command.CommandLine.Command;
import cortile.tcp.command.CommandLine.Unknown;
import cortile.tcp.command.CommandLine.Words;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void aSlashBeginsACommandAndTheRestAreItsArguments() {
        assertThat(read("/join dev secret")).isEqualTo(new Command(CommandWord.JOIN, new Arguments("dev secret")));
        assertThat(read("  /ROOMS ")).isEqualTo(new Command(CommandWord.ROOMS, new Arguments("")));
        assertThat(read("/stanze")).isEqualTo(new Command(CommandWord.ROOMS, new Arguments("")));
        assertThat(read("/jion dev")).isEqualTo(new Unknown("jion"));
    }

    @Test
    void everythingElseIsSaidAsItIs() {
        assertThat(read(" ciao /join")).isEqualTo(new Words(" ciao /join"));
        assertThat(read("//join dev")).isEqualTo(new Words("/join dev"));
        assertThat(read("//")).isEqualTo(new Words("/"));
    }

    @Test
    void anOriginalClientsSlashesAreItsOwnUnlessTheyAreExactlyACommand() {
        assertThat(exact("/join dev")).isEqualTo(new Command(CommandWord.JOIN, new Arguments("dev")));
        assertThat(exact("/JOIN dev")).isEqualTo(new Words("/JOIN dev"));
        assertThat(exact("/stanze")).isEqualTo(new Words("/stanze"));
        assertThat(exact("/shrug")).isEqualTo(new Words("/shrug"));
        assertThat(exact("//shrug")).isEqualTo(new Words("//shrug"));
        assertThat(exact("//join")).isEqualTo(new Words("/join"));
        assertThat(exact("/quit")).isEqualTo(new Command(CommandWord.QUIT, new Arguments("")));
        assertThat(exact("/quit smoking")).isEqualTo(new Words("/quit smoking"));
        assertThat(CommandLine.read("/quit", CommandUse.NONE)).isEqualTo(new Words("/quit"));
    }

    @Test
    void aNameWithBlanksStandsInQuotationMarks() {
        Arguments arguments = new Arguments("\"Anna Maria\"  ciao a te");
        assertThat(arguments.first()).isEqualTo("Anna Maria");
        assertThat(arguments.rest()).isEqualTo("ciao a te");
        assertThat(new Arguments("\"Anna Maria\"").name()).isEqualTo("Anna Maria");
        assertThat(new Arguments("Anna Maria").name()).isEqualTo("Anna Maria");
        assertThat(new Arguments("Anna Maria reader").last()).isEqualTo("reader");
        assertThat(new Arguments("Anna Maria reader").beforeLast().name()).isEqualTo("Anna Maria");
        assertThat(new Arguments("\"").first()).isEqualTo("\"");
        assertThat(new Arguments("").first()).isEmpty();
    }

    private static CommandLine read(String line) {
        return CommandLine.read(line, CommandUse.ALL);
    }

    private static CommandLine exact(String line) {
        return CommandLine.read(line, CommandUse.EXACT_WORDS);
    }
}
