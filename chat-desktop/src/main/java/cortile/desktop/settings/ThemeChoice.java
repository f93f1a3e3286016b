package cortile.desktop.settings;

/** How the window is to look. */
public enum ThemeChoice {
    LIGHT,
    DARK,
    /** As the desktop environment looks, where that can be found out. */
    SYSTEM
}
