package cortile.console.rest;

import cortile.admin.json.AnswerJson;
import cortile.admin.json.AnswerText;
import cortile.admin.json.OpenApi;
import cortile.admin.operation.Administration;
import cortile.admin.operation.Answer;
import cortile.admin.operation.Caller;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationException;
import cortile.admin.operation.OperationException.Reason;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import cortile.console.door.BadRequestException;
import cortile.console.door.Exchange;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers programs. Thread-safe. */
public final class RestApi {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Administration administration;

    public RestApi(Administration administration) {
        this.administration = administration;
    }

    /** Performs what the path names. */
    public void perform(Exchange exchange, Caller caller, String group, String name)
            throws IOException, BadRequestException {
        try {
            Operation operation = administration
                    .operation(group, name)
                    .orElseThrow(() -> new OperationException(
                            Reason.UNKNOWN_OPERATION, "There is no operation " + name + " in " + group + "."));
            Map<String, String> written = written(exchange, operation);
            Answer answer = Waiting.forAnswer(administration.perform(caller, operation, written));
            if (wantsText(exchange)) {
                exchange.sendText(200, AnswerText.of(answer, operation.shape().fields()));
            } else {
                exchange.send(
                        200,
                        JSON,
                        AnswerJson.of(answer, operation.shape().fields()).toString());
            }
        } catch (OperationException e) {
            refuse(exchange, status(e.reason()), e.sentence());
        }
    }

    private static Map<String, String> written(Exchange exchange, Operation operation)
            throws IOException, BadRequestException {
        if (exchange.method().equals("GET")) {
            if (operation.changes()) {
                throw new BadRequestException(405, operation.fullName() + " changes something: use POST.");
            }
            return exchange.query();
        }
        return switch (exchange.contentType()) {
            case FORM -> exchange.form();
            case JSON -> fields(exchange.body());
            case "" -> Map.of();
            default -> throw new BadRequestException(415, "The body must be " + JSON + " or " + FORM + ".");
        };
    }

    private static Map<String, String> fields(String body) throws BadRequestException {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject object = reader.readObject();
            Map<String, String> fields = new LinkedHashMap<>();
            for (Map.Entry<String, JsonValue> field : object.entrySet()) {
                fields.put(field.getKey(), scalar(field.getKey(), field.getValue()));
            }
            return fields;
        } catch (JsonException | StackOverflowError e) {
            throw new BadRequestException(400, "The body is not a JSON object.");
        }
    }

    private static String scalar(String name, JsonValue value) throws BadRequestException {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NULL -> "";
            case NUMBER, TRUE, FALSE -> value.toString();
            default -> throw new BadRequestException(400, "The field " + name + " must be a text, number or flag.");
        };
    }

    /** Describes everything for programs. */
    public void describe(Exchange exchange) throws IOException {
        exchange.send(200, JSON, OpenApi.text(administration.groups()));
    }

    /** Lists everything for somebody at a terminal. */
    public void list(Exchange exchange, Caller caller) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (OperationGroup group : administration.groups()) {
            group.operations().stream()
                    .filter(operation -> caller.level().includes(operation.least()))
                    .forEach(operation -> lines.add(
                            List.of(group.name() + " " + operation.name() + options(operation), operation.sentence())));
        }
        exchange.sendText(200, AnswerText.columns(lines));
    }

    private static String options(Operation operation) {
        StringBuilder options = new StringBuilder();
        for (Parameter parameter : operation.parameters()) {
            String option = "--" + parameter.name();
            options.append(' ').append(parameter.required() ? option : "[" + option + "]");
        }
        return options.toString();
    }

    /** Says why not, as RFC 9457 has it, or as text. */
    public static void refuse(Exchange exchange, int status, String sentence) throws IOException {
        if (wantsText(exchange)) {
            exchange.sendText(status, sentence);
            return;
        }
        JsonObject problem = Json.createObjectBuilder()
                .add("status", status)
                .add("title", title(status))
                .add("detail", sentence)
                .build();
        exchange.send(status, "application/problem+json", problem.toString());
    }

    private static boolean wantsText(Exchange exchange) {
        return exchange.header("Accept").orElse("").startsWith("text/plain");
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case UNKNOWN_OPERATION, NOT_FOUND -> 404;
            case WRONG_ARGUMENT -> 400;
            case FORBIDDEN -> 403;
            case REFUSED -> 409;
            case UNAVAILABLE -> 503;
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Not signed in";
            case 403 -> "Forbidden";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 409 -> "Refused";
            case 503 -> "Not available";
            default -> "Bad request";
        };
    }
}
