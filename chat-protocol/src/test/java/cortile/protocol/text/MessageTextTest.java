package cortile.protocol.text;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.protocol.text.MessageText.Problem;
import org.junit.jupiter.api.Test;

class MessageTextTest {

    @Test
    void linesEndInLineFeedHoweverTheyArrive() {
        assertThat(MessageText.tidy("a\r\nb\rc\n")).isEqualTo("a\nb\nc\n");
    }

    @Test
    void controlCharactersAreReplacedSoThatNoTextSteersATerminal() {
        assertThat(MessageText.tidy("\u001B[2Jhi\u0000\u009B\t!")).isEqualTo("\uFFFD[2Jhi\uFFFD\uFFFD\t!");
    }

    @Test
    void blankTextIsNoMessage() {
        assertThat(MessageText.problemOf(" \n\t")).contains(Problem.EMPTY);
    }

    @Test
    void theBoundCountsBytesNotCharacters() {
        int most = MessageText.MAX_BYTES;
        assertThat(MessageText.problemOf("a".repeat(most))).isEmpty();
        assertThat(MessageText.problemOf("a".repeat(most + 1))).contains(Problem.TOO_LONG);
        assertThat(MessageText.problemOf("é".repeat(most / 2))).isEmpty();
        assertThat(MessageText.problemOf("é".repeat(most / 2) + "a")).contains(Problem.TOO_LONG);
    }

    @Test
    void lineEndsAtTheEndCanBeLeftAwayAndLinesInsideStay() {
        assertThat(new MessageText("a\nb\n\n").withoutTrailingLineEnds()).isEqualTo("a\nb");
    }
}
