package cortile.server.container;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Tells the JVM which code is not worth its optimizing compiler, as {@code config/compiler-directives.json} says.
 *
 * <p>By its diagnostic command ({@code jcmd Compiler.directives_add}) and not by its option, which would need a path on the
 * command line and has the JVM print a line of its own. A JVM without that command compiles as it likes.
 */
final class CompilerDirectives {

    private static final Logger LOG = System.getLogger(CompilerDirectives.class.getName());
    private static final String RESOURCE = "/config/compiler-directives.json";

    private CompilerDirectives() {}

    /**
     * Counts for what is compiled from now on.
     *
     * @param directory for the file the JVM reads
     */
    static void give(Path directory) throws IOException {
        Path file = directory.resolve("compiler-directives.json");
        try (InputStream directives = CompilerDirectives.class.getResourceAsStream(RESOURCE)) {
            if (directives == null) {
                throw new IOException("The server file has no " + RESOURCE);
            }
            Files.copy(directives, file);
        }
        try {
            Object answer = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesAdd",
                            new Object[] {new String[] {file.toString()}},
                            new String[] {String[].class.getName()});
            LOG.log(Level.DEBUG, "The JVM was told what its compilers need not do: {0}", answer);
        } catch (JMException e) {
            LOG.log(Level.DEBUG, "This JVM cannot be told what its compilers need not do", e);
        }
    }
}
