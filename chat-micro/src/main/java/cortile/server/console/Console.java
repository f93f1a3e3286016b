package cortile.server.console;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The terminal: progress and banner on the standard output, refusals on the error stream. Thread-safe. */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;

    public Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The streams this program was started with. */
    public static Console standard() {
        return new Console(System.out, System.err);
    }

    /** From now on only this object reaches the standard output: the container, too, prints there now and then. */
    public void keepOutputForItself() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /** The standard output for those who want a writer. */
    public PrintWriter output() {
        return new PrintWriter(out, true, Charset.defaultCharset());
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Says why nothing is started, or why it ends. */
    public void refuse(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
