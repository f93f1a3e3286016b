package cortile.server;

import cortile.server.console.Console;
import cortile.server.console.Texts;
import cortile.server.container.HttpListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says where the management console is, and how the first operator signs in, as long as nobody has. */
final class ConsoleWelcome {

    private final Console console;
    private final Texts texts;

    ConsoleWelcome(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    /**
     * Both, a line each.
     *
     * @param data where the server leaves the first password
     */
    List<String> lines(HttpListener listener, Path data) {
        List<String> lines = new ArrayList<>(List.of(texts.text("console.at", listener.url())));
        try {
            String password = Files.readString(data.resolve("first-password")).strip();
            lines.add(texts.text("console.first", password));
        } catch (NoSuchFileException e) {
            return lines; // somebody has signed in before
        } catch (IOException e) {
            console.refuse(texts.text("files.unusable", data, e.toString()));
        }
        return lines;
    }
}
