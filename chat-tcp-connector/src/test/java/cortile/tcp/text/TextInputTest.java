package cortile.tcp.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextInputTest {

    private static final Duration REST_OF_NAME = Duration.ofMillis(30);

    private final TextInput input = new TextInput(REST_OF_NAME, false);

    @Test
    void aNameWithALineEndMakesThePeerSpeakLines() {
        assertThat(read("anna\r\nciao\ncome")).containsExactly("anna", "ciao");
        assertThat(input.framing()).contains(Framing.LINES);
        assertThat(input.patience()).as("a person may take all day for a line").isEmpty();
        assertThat(read(" va\n")).containsExactly("come va");
    }

    @Test
    void aNameInOneReadFollowedBySilenceMakesThePeerUnframed() {
        assertThat(read("anna")).isEmpty();
        assertThat(input.patience()).contains(REST_OF_NAME);
        assertThat(afterSilence()).containsExactly("anna");
        assertThat(input.framing()).contains(Framing.UNFRAMED);
        assertThat(read("ciao")).as("from now on a read is a message").containsExactly("ciao");
        assertThat(read("a\nb\n")).containsExactly("a\nb\n");
    }

    @Test
    void aNameTypedKeyByKeyWaitsForItsLineEnd() {
        read("a");
        assertThat(input.patience()).contains(Duration.ofSeconds(1));
        read("n");
        assertThat(input.patience()).contains(Duration.ofSeconds(2));
        assertThat(read("na\n")).containsExactly("anna");
    }

    @Test
    void aMessageRightAfterTheNameIsNoPartOfIt() {
        assertThat(read("luca")).isEmpty();
        assertThat(read("ciao")).containsExactly("luca", "ciao");
        assertThat(input.framing()).contains(Framing.UNFRAMED);
    }

    @Test
    void aCharacterSplitOverTwoReadsIsOneMessage() {
        name("anna");
        byte[] message = "perché".getBytes(UTF_8);
        assertThat(read(Arrays.copyOf(message, message.length - 1))).isEmpty();
        assertThat(input.patience()).contains(Duration.ofSeconds(1));
        assertThat(read(Arrays.copyOfRange(message, message.length - 1, message.length)))
                .containsExactly("perché");
    }

    @Test
    void aNameMayBeSplitInsideACharacter() {
        byte[] name = "niccolò".getBytes(UTF_8);
        read(Arrays.copyOf(name, name.length - 1));
        read(Arrays.copyOfRange(name, name.length - 1, name.length));
        assertThat(input.patience()).contains(REST_OF_NAME);
        assertThat(afterSilence()).containsExactly("niccolò");
    }

    @Test
    void aLongUnframedMessageMayComeInPieces() {
        name("anna");
        assertThat(read("x".repeat(1400))).isEmpty();
        assertThat(read("y".repeat(100))).isEmpty();
        assertThat(afterSilence()).containsExactly("x".repeat(1400) + "y".repeat(100));
    }

    @Test
    void tooMuchIsSaidOnceAndTheRestOfItThrownAway() {
        name("anna");
        assertThat(read("x".repeat(TextInput.MAX_BYTES + 1))).containsExactly("<too long>");
        assertThat(read("x".repeat(5000))).isEmpty();
        afterSilence();
        assertThat(read("ok")).containsExactly("ok");
    }

    @Test
    void aNameThatNeverEndsIsTooLongOnce() {
        assertThat(read("x".repeat(TextInput.MAX_BYTES + 1))).containsExactly("<too long>");
        assertThat(read("x".repeat(TextInput.MAX_BYTES + 1))).isEmpty();
    }

    @Test
    void theLastLineNeedsNoLineEnd() {
        read("anna\nciao");
        input.end();
        assertThat(take()).containsExactly("ciao");
    }

    @Test
    void aNameSentTwiceIsOneNameWithoutWaiting() {
        TextInput twice = new TextInput(REST_OF_NAME, true);
        twice.append("anna".getBytes(UTF_8));
        assertThat(twice.next()).isInstanceOf(TextInput.NeedMore.class);
        twice.append("anna".getBytes(UTF_8));
        assertThat(((TextInput.Said) twice.next()).bytes()).asString(UTF_8).isEqualTo("anna");
        assertThat(twice.nameWasRepeated()).isTrue();
    }

    private void name(String name) {
        read(name);
        assertThat(afterSilence()).containsExactly(name);
    }

    private List<String> read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private List<String> read(byte[] bytes) {
        input.append(bytes);
        return take();
    }

    private List<String> afterSilence() {
        input.silence();
        return take();
    }

    private List<String> take() {
        List<String> said = new ArrayList<>();
        for (TextInput.Next next = input.next(); !(next instanceof TextInput.NeedMore); next = input.next()) {
            said.add(next instanceof TextInput.Said text ? new String(text.bytes(), UTF_8) : "<too long>");
        }
        return said;
    }
}
