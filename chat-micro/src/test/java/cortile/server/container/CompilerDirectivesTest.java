package cortile.server.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerDirectivesTest {

    @Test
    void theJvmTakesThem(@TempDir Path directory) throws Exception {
        CompilerDirectives.give(directory);
        assertThat(ask("compilerDirectivesPrint"))
                .contains("org/glassfish/*.*", "org/apache/lucene/analysis/*.*")
                .containsPattern("c2 directives:[\\s\\S]*Exclude:true");
    }

    @AfterEach
    void tearDown() throws JMException {
        ask("compilerDirectivesClear");
    }

    private static String ask(String command) throws JMException {
        return String.valueOf(ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), command, null, null));
    }
}
