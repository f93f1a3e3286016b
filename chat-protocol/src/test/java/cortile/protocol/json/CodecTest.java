package cortile.protocol.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cortile.protocol.json.Decoded.Refused;
import cortile.protocol.json.Decoded.Understood;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.ServerMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00.123Z");

    static List<ClientMessage> clientMessages() {
        return List.of(
                new ClientMessage.Hello(1, "Zoë \"z\"", "cortile-desktop/0.1"),
                new ClientMessage.Say("id-1", "a\nb\t\u2028 🙂"),
                new ClientMessage.Say(null, "no id"),
                new ClientMessage.History(ClientMessage.Direction.AFTER, 7, 50),
                new ClientMessage.History(ClientMessage.Direction.BEFORE, 1L << 40, 1),
                new ClientMessage.Ping("t"),
                new ClientMessage.Bye());
    }

    static List<ServerMessage> serverMessages() {
        return List.of(
                new ServerMessage.Welcome(1, "Cortile 0.1.0", "anna", "lobby", List.of("anna", "bob"), 41),
                new ServerMessage.Message("lobby", 1L << 40, "id-1", NOON, "anna", "ciao\n"),
                new ServerMessage.History("lobby", List.of(), false),
                new ServerMessage.History(
                        "lobby",
                        List.of(
                                new ServerMessage.Message("lobby", 1, "a", NOON, "anna", "ciao"),
                                new ServerMessage.Message("lobby", 2, "b", NOON, "bob", "ehi")),
                        true),
                new ServerMessage.Joined("lobby", NOON, "anna"),
                new ServerMessage.Left("lobby", NOON, "anna", "quit"),
                new ServerMessage.Notice(NOON, "tea at five"),
                new ServerMessage.Failure("name-taken", "Somebody has this name.", null),
                new ServerMessage.Failure("empty-message", "Nothing to send.", "id-2"),
                new ServerMessage.Bye("kicked", "Be kind."),
                new ServerMessage.Pong("t"));
    }

    @ParameterizedTest
    @MethodSource("clientMessages")
    void everyClientMessageSurvivesTheWire(ClientMessage message) {
        byte[] line = ClientCodec.encode(message);
        assertThat(ClientCodec.decode(withoutLineEnd(line))).isEqualTo(new Understood<>(message));
    }

    @ParameterizedTest
    @MethodSource("serverMessages")
    void everyServerMessageSurvivesTheWire(ServerMessage message) {
        byte[] line = ServerCodec.encode(message);
        assertThat(ServerCodec.decode(withoutLineEnd(line))).isEqualTo(new Understood<>(message));
    }

    @Test
    void aFrameIsOneReadableLine() {
        ServerMessage message = new ServerMessage.Message("lobby", 7, "x", NOON, "anna", "ciao");
        assertThat(new String(ServerCodec.encode(message), UTF_8))
                .isEqualTo("{\"type\":\"message\",\"room\":\"lobby\",\"seq\":7,\"id\":\"x\","
                        + "\"at\":\"2026-01-31T12:00:00.123Z\",\"from\":\"anna\",\"text\":\"ciao\"}\n");
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() {
        assertThat(ClientCodec.decode("{\"type\":\"ping\",\"token\":\"t\",\"mood\":[{}]}".getBytes(UTF_8)))
                .isEqualTo(new Understood<>(new ClientMessage.Ping("t")));
    }

    @Test
    void aTypeOfALaterVersionIsNamedAsUnknownWithItsId() {
        assertThat(ClientCodec.decode("{\"type\":\"dance\",\"id\":\"7\"}".getBytes(UTF_8)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
                    assertThat(refused.ref()).isEqualTo("7");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"say\"}",
                "{\"type\":\"say\",\"text\":null}",
                "{\"type\":\"say\",\"text\":\"a\",\"id\":\"\"}",
                "{\"type\":\"say\",\"text\":\"a\",\"text\":\"b\"}",
                "{\"type\":\"hello\",\"version\":1.5,\"name\":\"a\"}",
                "{\"type\":\"hello\",\"version\":1e999999999,\"name\":\"a\"}",
                "{\"type\":\"ping\"} {}",
                "{\"type\":\"ping\"",
                "{\"type\":\"say\",\"text\":\"\\uD8\"}"
            })
    void whatIsNoFrameIsRefusedWithASentence(String line) {
        assertThat(ClientCodec.decode(line.getBytes(UTF_8))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.BAD_FRAME);
            assertThat(refused.detail()).endsWith(".");
        });
    }

    @Test
    void depthIsBounded() {
        String deep = "{\"type\":\"ping\",\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        assertThat(ClientCodec.decode(deep.getBytes(UTF_8))).isInstanceOf(Refused.class);
    }

    @Test
    void invalidUtf8IsNamedAsSuch() {
        assertThat(ClientCodec.decode(new byte[] {'{', (byte) 0xFF, '}'}))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_UTF8));
    }

    private static byte[] withoutLineEnd(byte[] line) {
        assertThat(line[line.length - 1]).isEqualTo((byte) '\n');
        return Arrays.copyOf(line, line.length - 1);
    }
}
