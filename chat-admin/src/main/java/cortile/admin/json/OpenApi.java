package cortile.admin.json;

import cortile.admin.operation.Field;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.Shape;
import cortile.admin.operation.ValueType;
import cortile.core.settings.Version;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** The operations as an OpenAPI 3.1 document. Stateless. */
public final class OpenApi {

    private OpenApi() {}

    /** The document as people read it. */
    public static String text(List<OperationGroup> groups) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(of(groups));
        }
        return text.toString().strip() + "\n";
    }

    static JsonObject of(List<OperationGroup> groups) {
        JsonObjectBuilder paths = Json.createObjectBuilder();
        JsonArrayBuilder tags = Json.createArrayBuilder();
        for (OperationGroup group : groups) {
            tags.add(Json.createObjectBuilder().add("name", group.name()).add("description", group.sentence()));
            group.operations()
                    .forEach(operation ->
                            paths.add("/api/v1/" + group.name() + "/" + operation.name(), path(operation)));
        }
        return Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add(
                        "info",
                        Json.createObjectBuilder()
                                .add("title", "Cortile")
                                .add("summary", "What whoever runs a Cortile server can do")
                                .add("version", Version.current()))
                .add("tags", tags)
                .add("paths", paths)
                .add("components", components())
                .add(
                        "security",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("token", Json.createArrayBuilder())))
                .build();
    }

    private static JsonObjectBuilder components() {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "object")
                .add(
                        "properties",
                        Json.createObjectBuilder()
                                .add("status", typed("integer"))
                                .add("title", typed("string"))
                                .add("detail", typed("string")));
        return Json.createObjectBuilder()
                .add("schemas", Json.createObjectBuilder().add("Problem", problem))
                .add(
                        "securitySchemes",
                        Json.createObjectBuilder()
                                .add(
                                        "token",
                                        Json.createObjectBuilder()
                                                .add("type", "http")
                                                .add("scheme", "bearer")));
    }

    private static JsonObjectBuilder path(Operation operation) {
        JsonObjectBuilder described = Json.createObjectBuilder()
                .add("operationId", operation.fullName())
                .add("summary", operation.sentence())
                .add("description", "Needs the level " + operation.least().key() + ".")
                .add("tags", Json.createArrayBuilder().add(operation.group()));
        if (operation.changes()) {
            if (!operation.parameters().isEmpty()) {
                described.add("requestBody", body(operation));
            }
        } else {
            described.add("parameters", query(operation));
        }
        described.add("responses", responses(operation));
        return Json.createObjectBuilder().add(operation.changes() ? "post" : "get", described);
    }

    private static JsonArrayBuilder query(Operation operation) {
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        for (Parameter parameter : operation.parameters()) {
            parameters.add(Json.createObjectBuilder()
                    .add("name", parameter.name())
                    .add("in", "query")
                    .add("required", parameter.required())
                    .add("description", parameter.sentence())
                    .add("schema", schema(parameter)));
        }
        return parameters;
    }

    private static JsonObjectBuilder body(Operation operation) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        for (Parameter parameter : operation.parameters()) {
            properties.add(parameter.name(), schema(parameter).add("description", parameter.sentence()));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        return Json.createObjectBuilder()
                .add("required", true)
                .add(
                        "content",
                        json(Json.createObjectBuilder()
                                .add("type", "object")
                                .add("properties", properties)
                                .add("required", required)
                                .add("additionalProperties", false)));
    }

    private static JsonObjectBuilder schema(Parameter parameter) {
        JsonObjectBuilder schema = type(parameter.type());
        if (!parameter.choices().isEmpty()) {
            schema.add("enum", Json.createArrayBuilder(parameter.choices()));
        }
        return parameter.secret() ? schema.add("format", "password") : schema;
    }

    private static JsonObjectBuilder responses(Operation operation) {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("description", "Why it was not done")
                .add(
                        "content",
                        Json.createObjectBuilder()
                                .add(
                                        "application/problem+json",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "schema",
                                                        Json.createObjectBuilder()
                                                                .add("$ref", "#/components/schemas/Problem"))));
        return Json.createObjectBuilder()
                .add(
                        "200",
                        Json.createObjectBuilder()
                                .add("description", "Done")
                                .add("content", json(schema(operation.shape()))))
                .add("default", problem);
    }

    private static JsonObjectBuilder json(JsonObjectBuilder schema) {
        return Json.createObjectBuilder()
                .add("application/json", Json.createObjectBuilder().add("schema", schema));
    }

    private static JsonObjectBuilder schema(Shape shape) {
        return switch (shape.kind()) {
            case SENTENCE -> object(Json.createObjectBuilder().add("message", typed("string")));
            case RECORD -> object(properties(shape));
            case TABLE ->
                object(Json.createObjectBuilder().add("items", typed("array").add("items", object(properties(shape)))));
        };
    }

    private static JsonObjectBuilder properties(Shape shape) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        for (Field field : shape.fields()) {
            properties.add(field.name(), type(field.type()).add("description", field.sentence()));
        }
        return properties;
    }

    private static JsonObjectBuilder object(JsonObjectBuilder properties) {
        return typed("object").add("properties", properties);
    }

    private static JsonObjectBuilder type(ValueType type) {
        return switch (type) {
            case TEXT -> typed("string");
            case NUMBER -> typed("integer").add("format", "int64");
            case DECIMAL -> typed("number");
            case FLAG -> typed("boolean");
            case TIME -> typed("string").add("format", "date-time");
            case TEXTS -> typed("array").add("items", typed("string"));
        };
    }

    private static JsonObjectBuilder typed(String type) {
        return Json.createObjectBuilder().add("type", type);
    }
}
