package cortile.desktop.settings;

import java.util.Arrays;
import java.util.Optional;

/** Where the window was, and how large. Immutable. */
public record WindowPlace(int x, int y, int width, int height, boolean maximized) {

    /** What {@link #toString} wrote; nothing where it is something else. */
    static Optional<WindowPlace> of(String written) {
        if (!written.matches("(-?\\d{1,6} ){2}(\\d{1,6} ){2}(normal|maximized)")) {
            return Optional.empty();
        }
        String[] parts = written.split(" ");
        int[] numbers =
                Arrays.stream(parts).limit(4).mapToInt(Integer::parseInt).toArray();
        return Optional.of(
                new WindowPlace(numbers[0], numbers[1], numbers[2], numbers[3], parts[4].equals("maximized")));
    }

    @Override
    public String toString() {
        return x + " " + y + " " + width + " " + height + " " + (maximized ? "maximized" : "normal");
    }
}
