package cortile.admin.json;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Field;
import java.util.ArrayList;
import java.util.List;

/** Answers for a terminal: a sentence, a name and a value a line, or columns. Nothing in them moves a cursor. Stateless. */
public final class AnswerText {

    private static final int WIDEST = 60;

    private AnswerText() {}

    /**
     * The answer as lines.
     *
     * @param fields of the answer's shape
     */
    public static String of(Answer answer, List<Field> fields) {
        if (answer instanceof Answer.Sentence sentence) {
            return safe(sentence.text());
        } else if (answer instanceof Answer.Row row) {
            List<List<String>> lines = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                lines.add(List.of(fields.get(i).name(), cell(row.values().get(i))));
            }
            return columns(lines);
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(fields.stream().map(Field::name).toList());
        ((Answer.Table) answer)
                .rows()
                .forEach(row ->
                        lines.add(row.values().stream().map(AnswerText::cell).toList()));
        return columns(lines);
    }

    private static String cell(Object value) {
        return safe(
                value instanceof List<?> texts
                        ? String.join(", ", texts.stream().map(String::valueOf).toList())
                        : String.valueOf(value));
    }

    private static String safe(String text) {
        return text.codePoints()
                .map(character -> isUnsafe(character) ? '\uFFFD' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnsafe(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR;
    }

    /** Texts one below the other; the last column has no padding. */
    public static String columns(List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                String cell = line.get(i);
                text.append(cell);
                if (i < line.size() - 1) {
                    text.append(" ".repeat(Math.max(0, width(lines, i) - cell.length()) + 2));
                }
            }
            text.append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static int width(List<List<String>> lines, int column) {
        return Math.min(
                WIDEST,
                lines.stream()
                        .mapToInt(
                                line -> line.size() > column ? line.get(column).length() : 0)
                        .max()
                        .orElse(0));
    }
}
