package cortile.admin.operation;

/**
 * One thing an answer tells. Immutable.
 *
 * @param name in camel case
 * @param sentence what it is, for people
 */
public record Field(String name, ValueType type, String sentence) {

    public static Field text(String name, String sentence) {
        return new Field(name, ValueType.TEXT, sentence);
    }

    public static Field number(String name, String sentence) {
        return new Field(name, ValueType.NUMBER, sentence);
    }

    public static Field decimal(String name, String sentence) {
        return new Field(name, ValueType.DECIMAL, sentence);
    }

    public static Field flag(String name, String sentence) {
        return new Field(name, ValueType.FLAG, sentence);
    }

    public static Field time(String name, String sentence) {
        return new Field(name, ValueType.TIME, sentence);
    }

    public static Field texts(String name, String sentence) {
        return new Field(name, ValueType.TEXTS, sentence);
    }
}
