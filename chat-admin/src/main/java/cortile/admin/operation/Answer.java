package cortile.admin.operation;

import java.util.Arrays;
import java.util.List;

/** What an operation brought; of the {@link Shape} it promised. Immutable. */
public sealed interface Answer {

    /** What was done, in words. */
    record Sentence(String text) implements Answer {}

    /**
     * A value for each field, in the shape's order.
     *
     * @param values of the fields' types
     */
    record Row(List<Object> values) implements Answer {
        public Row {
            values = List.copyOf(values);
        }

        public static Row of(Object... values) {
            return new Row(Arrays.asList(values));
        }
    }

    /** Any number of records. */
    record Table(List<Row> rows) implements Answer {
        public Table {
            rows = List.copyOf(rows);
        }
    }
}
