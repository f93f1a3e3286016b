package cortile.console.page;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Field;
import cortile.admin.operation.Operation;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.ValueType;
import cortile.console.door.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an operation brought, with what can be done about each row. Immutable.
 *
 * @param rowActions operations whose first parameter is one of the columns
 */
public record ResultView(Operation operation, Answer answer, List<Operation> rowActions) {

    public List<Field> fields() {
        return operation.shape().fields();
    }

    /** The records; one or many. */
    public List<Answer.Row> rows() {
        return answer instanceof Answer.Table table ? table.rows() : List.of((Answer.Row) answer);
    }

    public boolean isSentence() {
        return answer instanceof Answer.Sentence;
    }

    public boolean isTable() {
        return answer instanceof Answer.Table;
    }

    public String sentence() {
        return ((Answer.Sentence) answer).text();
    }

    /** Whether the values of that column are numbers, which stand on the right. */
    public boolean isNumber(Field field) {
        return field.type() == ValueType.NUMBER || field.type() == ValueType.DECIMAL;
    }

    /** The form of an operation about that row, its fields filled in from the row where they have the same name. */
    public String link(Operation action, Answer.Row row) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Parameter parameter : action.parameters()) {
            for (int i = 0; i < fields().size(); i++) {
                boolean first = parameter.equals(action.parameters().get(0));
                if (first && fields().get(i).name().equals(parameter.name())) {
                    known.put(parameter.name(), String.valueOf(row.values().get(i)));
                }
            }
        }
        return "/group/" + action.group() + "/" + action.name() + "?" + Form.write(known);
    }

    /** What a row is about, for those who only hear the link. */
    public String about(Answer.Row row) {
        return String.valueOf(row.values().get(0));
    }

    /** Whether there is anything to do it to: a row without a name cannot be kicked by name. */
    public boolean applies(Operation action, Answer.Row row) {
        String wanted = action.parameters().get(0).name();
        for (int i = 0; i < fields().size(); i++) {
            if (fields().get(i).name().equals(wanted)) {
                return !String.valueOf(row.values().get(i)).isEmpty();
            }
        }
        return false;
    }
}
