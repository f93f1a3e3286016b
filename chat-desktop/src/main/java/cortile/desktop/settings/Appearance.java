package cortile.desktop.settings;

/**
 * How the window looks and speaks. Immutable.
 *
 * @param textSize size of text in points; 0 for the look's own
 * @param language of its texts, as in {@code it}; empty for the system's
 */
public record Appearance(ThemeChoice theme, int textSize, String language) {

    static final Appearance NONE = new Appearance(ThemeChoice.SYSTEM, 0, "");

    Appearance withTheme(ThemeChoice other) {
        return new Appearance(other, textSize, language);
    }

    Appearance withTextSize(int other) {
        return new Appearance(theme, other, language);
    }

    Appearance withLanguage(String other) {
        return new Appearance(theme, textSize, other);
    }
}
