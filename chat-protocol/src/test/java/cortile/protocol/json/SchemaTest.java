package cortile.protocol.json;

import static cortile.protocol.json.ProtocolSchema.parse;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cortile.protocol.json.Decoded.Refused;
import cortile.protocol.json.Decoded.Understood;
import cortile.protocol.message.ErrorCode;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Codecs, schemas and document say the same. */
class SchemaTest {

    /** One end of the connection: its schema, a line of each kind, its decoder, and its lines in the document. */
    record End(ProtocolSchema schema, List<String> lines, Function<byte[], Decoded<?>> decoder, String examples) {

        Decoded<?> decode(JsonObject frame) {
            return decoder.apply(frame.toString().getBytes(UTF_8));
        }

        boolean isValid(JsonObject frame) {
            return schema.problems(frame.toString()).isEmpty();
        }

        Stream<JsonObject> frames() {
            return lines.stream().map(ProtocolSchema::parse);
        }

        @Override
        public String toString() {
            return examples;
        }
    }

    static List<End> ends() throws IOException {
        return List.of(
                new End(
                        ProtocolSchema.ofClient(),
                        lines(Samples.clientMessages(), ClientCodec::encode),
                        ClientCodec::decode,
                        "C "),
                new End(
                        ProtocolSchema.ofServer(),
                        lines(Samples.serverMessages(), ServerCodec::encode),
                        ServerCodec::decode,
                        "S "));
    }

    private static <M> List<String> lines(List<M> messages, Function<M, byte[]> encoder) {
        return messages.stream()
                .map(message -> new String(encoder.apply(message), UTF_8))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatIsSentIsValid(End end) {
        assertThat(end.lines())
                .allSatisfy(line -> assertThat(end.schema().problems(line)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("ends")
    void everyTypeHasADefinitionAndEveryDefinitionATypeAndTheDocumentNamesIt(End end) throws IOException {
        String document = Files.readString(ProtocolSchema.DOCUMENTS.resolve("protocol.md"));
        List<String> types =
                end.frames().map(frame -> frame.getString("type")).distinct().toList();
        assertThat(end.schema().types()).containsExactlyInAnyOrderElementsOf(types);
        assertThat(types).allSatisfy(type -> assertThat(document).contains("`" + type + "`"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void everyFieldThatIsSentHasADefinitionAndIsNamedInTheDocument(End end) throws IOException {
        String document = Files.readString(ProtocolSchema.DOCUMENTS.resolve("protocol.md"));
        assertThat(end.frames())
                .allSatisfy(frame -> assertThat(end.schema()
                                .definition(frame)
                                .getJsonObject("properties")
                                .keySet())
                        .containsAll(frame.keySet())
                        .allSatisfy(field -> assertThat(document).contains("`" + field + "`")));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatLacksARequiredFieldIsRefused(End end) {
        assertAllRefused(end, new Spoiled(end.schema())::withoutRequired);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatHasAFieldOfAnotherKindIsRefused(End end) {
        assertAllRefused(end, new Spoiled(end.schema())::withWrongKind);
    }

    private static void assertAllRefused(End end, Function<JsonObject, List<JsonObject>> spoil) {
        List<JsonObject> spoiled =
                end.frames().flatMap(frame -> spoil.apply(frame).stream()).toList();
        assertThat(spoiled).isNotEmpty();
        assertThat(spoiled.stream().filter(frame -> !isBadFrame(end.decode(frame))))
                .as("what was not refused")
                .isEmpty();
        assertThat(spoiled.stream().filter(frame -> end.isValid(frame)))
                .as("what the schema does not refuse")
                .isEmpty();
    }

    private static boolean isBadFrame(Decoded<?> decoded) {
        return decoded instanceof Refused<?> refused && refused.code() == ErrorCode.BAD_FRAME;
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatLacksAFieldThatMayBeLeftOutIsUnderstood(End end) {
        Spoiled spoiled = new Spoiled(end.schema());
        List<JsonObject> shortened = end.frames()
                .flatMap(frame -> spoiled.withoutOptional(frame).stream())
                .toList();
        assertThat(shortened).isNotEmpty();
        assertThat(shortened.stream()
                        .filter(frame -> !end.isValid(frame) || !(end.decode(frame) instanceof Understood<?>)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void theExamplesOfTheDocumentAreValid(End end) throws IOException {
        assertThat(Files.readAllLines(ProtocolSchema.DOCUMENTS.resolve("protocol.md")).stream()
                        .filter(line -> line.startsWith(end.examples() + "{"))
                        .map(line -> line.substring(end.examples().length())))
                .isNotEmpty()
                .allSatisfy(example -> {
                    assertThat(end.schema().problems(example)).isEmpty();
                    assertThat(end.decode(parse(example))).isInstanceOf(Understood.class);
                });
    }
}
