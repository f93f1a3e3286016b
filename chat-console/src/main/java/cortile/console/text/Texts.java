package cortile.console.text;

import cortile.admin.operation.Field;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences of one language; the operations' own where they are not translated. Immutable. */
public final class Texts {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.ITALIAN);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        // without this control an unknown language would fall back to that of the machine, not to English
        this.bundle = ResourceBundle.getBundle(
                "cortile.console.text.texts",
                locale,
                Texts.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** In one of the languages somebody reads. */
    public static Texts in(Locale locale) {
        return new Texts(LANGUAGES.contains(locale) ? locale : Locale.ENGLISH);
    }

    /** In the first language we have of those a browser asks for. */
    public static Texts accepted(String acceptLanguage) {
        try {
            Locale best = Locale.lookup(LanguageRange.parse(acceptLanguage), LANGUAGES);
            return in(best == null ? Locale.ENGLISH : best);
        } catch (IllegalArgumentException e) {
            return in(Locale.ENGLISH);
        }
    }

    public String language() {
        return locale.getLanguage();
    }

    public String text(String key, Object... arguments) {
        return arguments.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The name of a group, such as {@code Sessions}. */
    public String title(OperationGroup group) {
        return own(group.name() + ".title", capitalized(words(group.name())));
    }

    public String sentence(OperationGroup group) {
        return own(group.name(), group.sentence());
    }

    /** The name of an operation, as a button shows it. */
    public String title(Operation operation) {
        return own(operation.fullName() + ".title", capitalized(words(operation.name())));
    }

    public String sentence(Operation operation) {
        return own(operation.fullName(), operation.sentence());
    }

    /** The label of a parameter. */
    public String label(Parameter parameter) {
        return own("label." + parameter.name(), capitalized(words(parameter.name())));
    }

    public String sentence(Operation operation, Parameter parameter) {
        return own(operation.fullName() + "." + parameter.name(), parameter.sentence());
    }

    /** The head of a column. */
    public String label(Field field) {
        return own("label." + field.name(), capitalized(words(field.name())));
    }

    public String sentence(Operation operation, Field field) {
        return own(operation.fullName() + "." + field.name(), field.sentence());
    }

    private String own(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /** {@code waitingBytes} as people write it. */
    private static String words(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static String capitalized(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A value as a cell shows it. */
    public String shown(Object value) {
        if (value instanceof Instant time) {
            return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .format(time.atZone(ZoneId.systemDefault()));
        } else if (value instanceof Boolean flag) {
            return text(flag ? "yes" : "no");
        } else if (value instanceof List<?> texts) {
            return String.join(", ", texts.stream().map(String::valueOf).toList());
        }
        return value instanceof Number ? number().format(value) : String.valueOf(value);
    }

    private NumberFormat number() {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(1);
        return number;
    }

    /** Every key there is. */
    public Enumeration<String> keys() {
        return bundle.getKeys();
    }
}
