package cortile.admin.jmx;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Field;
import cortile.admin.operation.Shape;
import cortile.admin.operation.ValueType;
import java.time.Instant;
import java.util.List;
import javax.management.openmbean.ArrayType;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;

/** An operation's answer as a client without our classes sees it. Immutable. */
final class OpenShape {

    private final Shape shape;
    private final CompositeType row;

    /** @param name of the operation, for the type */
    OpenShape(String name, String sentence, Shape shape) {
        this.shape = shape;
        this.row = rowType(name, sentence, shape.fields());
    }

    private static CompositeType rowType(String name, String sentence, List<Field> fields) {
        List<Field> shown = fields.isEmpty() ? List.of(Field.text("text", "What was done")) : fields;
        String[] names = shown.stream().map(Field::name).toArray(String[]::new);
        String[] sentences = shown.stream().map(Field::sentence).toArray(String[]::new);
        OpenType<?>[] types = shown.stream().map(field -> type(field.type())).toArray(OpenType<?>[]::new);
        try {
            return new CompositeType(name, sentence, names, sentences, types);
        } catch (OpenDataException e) {
            throw new IllegalStateException(name + " has fields that make no type", e);
        }
    }

    /** The type of one value. */
    static OpenType<?> type(ValueType type) {
        return switch (type) {
            case TEXT, TIME -> SimpleType.STRING;
            case NUMBER -> SimpleType.LONG;
            case DECIMAL -> SimpleType.DOUBLE;
            case FLAG -> SimpleType.BOOLEAN;
            case TEXTS -> array(SimpleType.STRING);
        };
    }

    private static OpenType<?> array(OpenType<?> element) {
        try {
            return new ArrayType<>(1, element);
        } catch (OpenDataException e) {
            throw new IllegalStateException("there are arrays of everything but arrays", e);
        }
    }

    /** The type of the whole answer. */
    OpenType<?> type() {
        return switch (shape.kind()) {
            case SENTENCE -> SimpleType.STRING;
            case RECORD -> row;
            case TABLE -> array(row);
        };
    }

    Object value(Answer answer) {
        if (answer instanceof Answer.Sentence sentence) {
            return sentence.text();
        }
        return answer instanceof Answer.Row single
                ? composite(single)
                : ((Answer.Table) answer).rows().stream().map(this::composite).toArray(CompositeData[]::new);
    }

    private CompositeData composite(Answer.Row values) {
        String[] names = shape.fields().stream().map(Field::name).toArray(String[]::new);
        Object[] open = values.values().stream().map(OpenShape::value).toArray();
        try {
            return new CompositeDataSupport(row, names, open);
        } catch (OpenDataException e) {
            throw new IllegalStateException(row.getTypeName() + " answered what it does not promise", e);
        }
    }

    /** One value. */
    static Object value(Object plain) {
        if (plain instanceof Instant time) {
            return time.toString();
        }
        return plain instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toArray(String[]::new)
                : plain;
    }
}
