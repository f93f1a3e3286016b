package cortile.desktop.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemEnvironmentTest {

    @TempDir
    private Path folder;

    /** A program of the desktop that writes down what it was given. */
    private void install(String program) throws IOException {
        Path file = folder.resolve(program);
        Files.writeString(file, "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$0.new\" && mv \"$0.new\" \"$0.given\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private List<String> given(String program) throws IOException {
        Path file = folder.resolve(program + ".given");
        await().until(() -> Files.exists(file));
        return Files.readAllLines(file);
    }

    private Environment environment() {
        return new SystemEnvironment(folder.toString());
    }

    @Test
    void whatOthersWroteIsNeitherAnOptionNorMarkup() throws IOException {
        install("notify-send");
        environment().tell("garden", "--bruno in #garden", "<b>5 & 6</b>");
        List<String> given = given("notify-send");
        int end = given.indexOf("--");
        assertThat(given.subList(end + 1, given.size()))
                .containsExactly("--bruno in #garden", "&lt;b&gt;5 &amp; 6&lt;/b&gt;");
        assertThat(given.subList(0, end))
                .contains("--app-name=Cortile", "--hint=string:x-dunst-stack-tag:cortile-garden");
    }

    @Test
    void whereNothingCanTellOrOpenNothingIsDone() {
        environment().tell("garden", "bruno", "hello");
        environment().setWaiting(3);
    }
}
