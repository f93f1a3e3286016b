package cortile.server.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences for the person at the terminal, in one language; English where there is no other. Immutable. */
public final class Texts {

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static Texts in(Locale locale) {
        // without this control an unknown language would fall back to that of the machine, not to English
        Control englishOtherwise = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle("cortile.server.console.texts", locale, englishOtherwise));
    }

    /** The sentence of that key, its places filled in; numbers are given as text so that no port gets a separator. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }

    /** The language these are in. */
    public Locale locale() {
        return bundle.getLocale();
    }

    public ResourceBundle bundle() {
        return bundle;
    }
}
