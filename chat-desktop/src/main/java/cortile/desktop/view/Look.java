package cortile.desktop.view;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import cortile.desktop.settings.ThemeChoice;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.Toolkit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.swing.UIManager;

/** Theme and text size of all windows. Confined to the event-dispatch thread. */
final class Look {

    /** One accent, from the green shutters of a courtyard. */
    private static final String ACCENT = "#1c7c6b";

    private static final String SYSTEM_THEME = "gnome.Net/ThemeName";

    private static final int SMALLEST = 9;
    private static final int LARGEST = 28;
    private static final String FONT_KEY = "defaultFont";

    private ThemeChoice theme;
    private int textSize;

    /** @param textSize in points; 0 for the look's own */
    Look(ThemeChoice theme, int textSize) {
        this.theme = theme;
        this.textSize = textSize;
    }

    ThemeChoice theme() {
        return theme;
    }

    int textSize() {
        return textSize;
    }

    /** Sets the look up, before the first window is made. */
    void install() {
        FlatLaf.setGlobalExtraDefaults(
                Map.of("@accentColor", ACCENT, "@selectionInactiveBackground", quietSelection()));
        UIManager.put("ScrollBar.width", 10);
        // Walking through a list is no choice yet.
        UIManager.put("ComboBox.noActionOnKeyNavigation", true);
        UIManager.put("ScrollBar.thumbArc", 999);
        UIManager.put(FONT_KEY, null);
        if (isDark()) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
        if (textSize > 0) {
            Font font = Objects.requireNonNull(UIManager.getFont(FONT_KEY), FONT_KEY);
            UIManager.put(FONT_KEY, font.deriveFont((float) textSize));
        }
    }

    /** Changes with the desktop while the user wants it so. */
    void followSystem() {
        Toolkit.getDefaultToolkit()
                .addPropertyChangeListener(
                        SYSTEM_THEME,
                        event -> EventQueue.invokeLater(() -> {
                            if (theme == ThemeChoice.SYSTEM) {
                                reinstall();
                            }
                        }));
    }

    /** Changes the theme of what is open. */
    void use(ThemeChoice choice) {
        theme = choice;
        reinstall();
    }

    /** Makes text larger or smaller by so many points; 0 goes back to the look's own size. */
    void resizeText(int points) {
        Font current = Objects.requireNonNull(UIManager.getFont(FONT_KEY), FONT_KEY);
        textSize = points == 0 ? 0 : Math.max(SMALLEST, Math.min(LARGEST, current.getSize() + points));
        reinstall();
    }

    private void reinstall() {
        Edt.require();
        install();
        FlatLaf.updateUI();
    }

    /** What is selected where the keyboard is not: in the dark, FlatLaf makes the accent nearly black of it. */
    private String quietSelection() {
        return isDark() ? "tint(@background,14%)" : "shade(@background,13%)";
    }

    private boolean isDark() {
        return theme == ThemeChoice.DARK || (theme == ThemeChoice.SYSTEM && systemIsDark());
    }

    /** GTK desktops tell their theme's name; where nothing is told, light it is. */
    private static boolean systemIsDark() {
        Object name = Toolkit.getDefaultToolkit().getDesktopProperty(SYSTEM_THEME);
        String gtk = System.getenv().getOrDefault("GTK_THEME", "");
        return (name + " " + gtk).toLowerCase(Locale.ROOT).contains("dark");
    }
}
