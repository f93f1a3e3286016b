package cortile.desktop.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one language. Immutable. */
public final class Texts {

    /** Languages there are texts in; the first is used for all others. */
    public static final List<String> LANGUAGES = List.of("en", "it");

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
        // English is the root bundle: asked for by name, it would lose against the machine's own language.
        Locale file = locale.getLanguage().equals("en") ? Locale.ROOT : locale;
        this.bundle = ResourceBundle.getBundle("cortile.desktop.text.messages", file);
    }

    /** The texts in this language, or in English. */
    public static Texts in(Locale wanted) {
        boolean known = LANGUAGES.contains(wanted.getLanguage());
        return new Texts(known ? wanted : Locale.ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    /** Whether there is such a text. */
    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text with its arguments put in; what people wrote is taken as it is. */
    public String of(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
