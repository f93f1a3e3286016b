package cortile.admin.operation;

import java.util.List;

/**
 * What an operation answers. Immutable.
 *
 * @param fields of the record or of each row; empty for a sentence
 */
public record Shape(Kind kind, List<Field> fields) {

    /** How an answer is built. */
    public enum Kind {
        /** What was done, in words. */
        SENTENCE,
        /** One value for each field. */
        RECORD,
        /** Any number of records. */
        TABLE
    }

    public Shape {
        fields = List.copyOf(fields);
    }

    public static Shape sentence() {
        return new Shape(Kind.SENTENCE, List.of());
    }

    public static Shape record(Field... fields) {
        return new Shape(Kind.RECORD, List.of(fields));
    }

    public static Shape table(Field... fields) {
        return new Shape(Kind.TABLE, List.of(fields));
    }
}
