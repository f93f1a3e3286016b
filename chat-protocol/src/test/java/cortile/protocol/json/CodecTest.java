package cortile.protocol.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cortile.protocol.json.Decoded.Refused;
import cortile.protocol.json.Decoded.Understood;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.OrderRequest;
import cortile.protocol.message.RoomNews;
import cortile.protocol.message.ServerMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {

    static List<ClientMessage> clientMessages() {
        return Samples.clientMessages();
    }

    static List<ServerMessage> serverMessages() {
        return Samples.serverMessages();
    }

    @Test
    void everyKindOfMessageIsTried() {
        assertThat(kinds(clientMessages()))
                .containsExactlyInAnyOrder(Stream.of(
                                OrderRequest.class.getPermittedSubclasses(),
                                ClientMessage.Request.class.getPermittedSubclasses())
                        .flatMap(Arrays::stream)
                        .toArray(Class<?>[]::new));
        assertThat(kinds(serverMessages()))
                .containsExactlyInAnyOrder(Stream.of(
                                HistoryEntry.class.getPermittedSubclasses(),
                                RoomNews.class.getPermittedSubclasses(),
                                ServerMessage.Answer.class.getPermittedSubclasses())
                        .flatMap(Arrays::stream)
                        .toArray(Class<?>[]::new));
    }

    private static Set<Class<?>> kinds(List<?> messages) {
        return messages.stream().map(Object::getClass).collect(Collectors.toSet());
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
        ServerMessage message = new Message("lobby", 7, "x", Samples.NOON, "anna", "ciao");
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
                "{\"type\":\"say\",\"text\":\"a\",\"id\":\"\\u0000\"}",
                "{\"type\":\"say\",\"text\":\"a\",\"id\":\"\\ud800\"}",
                "{\"type\":\"say\",\"text\":\"a\",\"text\":\"b\"}",
                "{\"type\":\"hello\",\"version\":1.5,\"name\":\"a\"}",
                "{\"type\":\"hello\",\"version\":1e999999999,\"name\":\"a\"}",
                "{\"type\":\"history\",\"limit\":0}",
                "{\"type\":\"history\",\"limit\":-2147483648}",
                "{\"type\":\"search\",\"text\":\"a\",\"skip\":-1}",
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
