package cortile.server.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/** The lines of a stack trace, causes included; the JDK prints them only to a stream. */
final class StackTrace {

    private StackTrace() {}

    static Stream<String> lines(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString().lines().skip(1).map(String::strip);
    }
}
