package cortile.desktop.bench;

import cortile.desktop.testing.TestServer;
import cortile.protocol.message.ClientMessage.Hello;
import java.awt.AWTException;
import java.awt.Color;
import java.awt.DisplayMode;
import java.awt.GraphicsEnvironment;
import java.awt.Robot;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Starts the program from nothing, and looks at the middle of the screen until something is there. Stateless. */
final class StartTrial {

    private static final double NANOS_A_MILLI = 1e6;
    /** What a program has used to start goes back to the machine later, or never; long enough for both to show. */
    private static final int REST_MILLIS = 2000;

    private StartTrial() {}

    static void run(Programs programs, Figures figures) throws IOException, InterruptedException, AWTException {
        Robot eye = new Robot();
        try (TestServer server = new TestServer(0)) {
            Color before = middle(eye);
            long begin = System.nanoTime();
            Process process = programs.desktop(server.port());
            try {
                Waiting.until("the window", () -> !middle(eye).equals(before));
                figures.add("start.window", (System.nanoTime() - begin) / NANOS_A_MILLI);
                Waiting.until("hello", () -> server.heard().stream().anyMatch(Hello.class::isInstance));
                figures.add("start.room", (System.nanoTime() - begin) / NANOS_A_MILLI);
                TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
                figures.add("start.memory", Memory.residentMib(process.pid()));
            } finally {
                process.destroy();
                process.waitFor();
                Waiting.until("an empty screen", () -> middle(eye).equals(before));
            }
        }
    }

    private static Color middle(Robot eye) {
        DisplayMode mode = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDisplayMode();
        return eye.getPixelColor(mode.getWidth() / 2, mode.getHeight() / 2);
    }
}
