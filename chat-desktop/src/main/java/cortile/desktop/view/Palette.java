package cortile.desktop.view;

import java.awt.Color;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.swing.UIManager;

/**
 * The colours of the conversation in the current theme, each readable on the background.
 *
 * <p>Made anew when the theme changes. Confined to the event-dispatch thread.
 */
final class Palette {

    /** What the Web Content Accessibility Guidelines ask of text. */
    private static final double READABLE = 4.5;

    private final Color background = color("TextArea.background");
    private final Color text = color("TextArea.foreground");
    private final Color accent = color("Component.accentColor");
    private final Color ownTint = mix(background, accent, 0.08);
    private final Color mention = color("Actions.Yellow");
    private final Color mentionTint = mix(background, mention, isDark() ? 0.07 : 0.12);
    private final Color muted = onAllGrounds(mix(text, background, 0.45));
    private final Color accentText = onAllGrounds(accent);
    private final Color error = onAllGrounds(color("Actions.Red"));
    private final Color line = mix(background, text, 0.18);
    private final Color selection = mix(background, accent, 0.30);
    private final Map<String, Color> nameColors = new HashMap<>();

    private static Color color(String key) {
        return Objects.requireNonNull(UIManager.getColor(key), key);
    }

    private boolean isDark() {
        return on(background).equals(Color.WHITE);
    }

    /** The tints are near the background: what can be read on both can be read there. */
    private Color onAllGrounds(Color color) {
        return readable(readable(color, ownTint), mentionTint);
    }

    Color background() {
        return background;
    }

    Color text() {
        return text;
    }

    Color muted() {
        return muted;
    }

    Color error() {
        return error;
    }

    Color accent() {
        return accent;
    }

    Color accentText() {
        return accentText;
    }

    Color ownTint() {
        return ownTint;
    }

    /** Marks what names us. */
    Color mention() {
        return mention;
    }

    Color mentionTint() {
        return mentionTint;
    }

    /** For hairlines, which need not be read. */
    Color line() {
        return line;
    }

    Color selection() {
        return selection;
    }

    /** The same colour for the same name, whatever its case. */
    Color ofName(String name) {
        return nameColors.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> {
            // The multiplier spreads neighbouring hashes over the colour circle.
            float hue = ((key.hashCode() * 0x9E3779B9) >>> 8) / (float) (1 << 24);
            Color bright = Color.getHSBColor(hue, isDark() ? 0.38f : 0.65f, isDark() ? 0.90f : 0.60f);
            return onAllGrounds(bright);
        });
    }

    /** Black or white, whichever reads better on the colour. */
    static Color on(Color ground) {
        return contrast(Color.WHITE, ground) >= contrast(Color.BLACK, ground) ? Color.WHITE : Color.BLACK;
    }

    /** Moves the colour towards black or white until it is readable. */
    static Color readable(Color color, Color ground) {
        Color end = on(ground);
        Color moved = color;
        for (double share = 0.05; contrast(moved, ground) < READABLE && share <= 1; share += 0.05) {
            moved = mix(color, end, share);
        }
        return moved;
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                blend(from.getRed(), to.getRed(), share),
                blend(from.getGreen(), to.getGreen(), share),
                blend(from.getBlue(), to.getBlue(), share));
    }

    private static int blend(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
