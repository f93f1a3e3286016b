package cortile.admin.json;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Field;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.Shape;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same answer for programs and for terminals. */
class AnswersTest {

    private static final Shape SHAPE = Shape.table(
            Field.text("name", "Who"),
            Field.number("messages", "How many"),
            Field.time("since", "Since when"),
            Field.texts("roles", "What"));

    private static final Answer TABLE = new Answer.Table(List.of(
            Answer.Row.of("anna", 3L, Instant.EPOCH, List.of("owner", "reader")),
            Answer.Row.of("\u001b[2Jzo\u202Ee", 12L, Instant.EPOCH, List.of())));

    @Test
    void aTableIsAListOfObjects() {
        JsonObject json = AnswerJson.of(TABLE, SHAPE.fields());
        assertThat(json.getJsonArray("items").getJsonObject(0))
                .hasToString(
                        "{\"name\":\"anna\",\"messages\":3,\"since\":\"1970-01-01T00:00:00Z\",\"roles\":[\"owner\",\"reader\"]}");
        assertThat(AnswerJson.of(new Answer.Sentence("Done."), List.of())).hasToString("{\"message\":\"Done.\"}");
    }

    @Test
    void onATerminalColumnsStandBelowEachOtherAndNothingMovesTheCursor() {
        assertThat(AnswerText.of(TABLE, SHAPE.fields())).isEqualTo("""
                        name      messages  since                 roles
                        anna      3         1970-01-01T00:00:00Z  owner, reader
                        \uFFFD[2Jzo\uFFFDe  12        1970-01-01T00:00:00Z""");
    }

    @Test
    void theDescriptionNamesEveryOperationWithItsParameters() {
        JsonObject document = OpenApi.of(List.of(OperationGroup.of(
                "lamps",
                "Lamps",
                Operation.reads("lamps", "list", "Lists lamps")
                        .with(Parameter.text("colour", "Which").optional())
                        .answering(SHAPE),
                Operation.changes("lamps", "light", "Lights one")
                        .with(
                                Parameter.number("number", "Which"),
                                Parameter.text("key", "Its key").hidden()))));
        JsonObject paths = document.getJsonObject("paths");
        assertThat(paths.getJsonObject("/api/v1/lamps/list")
                        .getJsonObject("get")
                        .getJsonArray("parameters"))
                .hasSize(1);
        JsonObject light = paths.getJsonObject("/api/v1/lamps/light").getJsonObject("post");
        assertThat(light.toString()).contains("\"format\":\"password\"", "\"required\":[\"number\",\"key\"]");
        assertThat(document.getString("openapi")).isEqualTo("3.1.0");
    }
}
