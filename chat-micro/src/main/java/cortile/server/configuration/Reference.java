package cortile.server.configuration;

import cortile.core.settings.Setting;
import java.util.ArrayList;
import java.util.List;

/** {@code docs/configuration.md}: every setting, in English. Stateless. */
public final class Reference {

    private static final String HEAD = """
            # Configuration

            <!-- Made by ./chat admin config --reference > docs/configuration.md; a test fails when it is not current. -->

            Every setting of the server. The key `venturi-port` is the option `--venturi-port` of `./chat server`, the environment
            variable `CORTILE_VENTURI_PORT`, the system property `cortile.venturi-port` and a line `venturi-port=53000` of the settings file
            (`config/cortile.properties`, or `--config FILE`). The command line counts before system properties, those before the
            environment, that before the file. A value that cannot be used is refused at the start, in one sentence that names it.

            `./chat admin config`, with the options the server is started with, prints the value each setting has and where it comes
            from. Passwords are in none of them: `database-password-file` names a file, and one in the URL of `database` is not shown.
            [operations.md](operations.md) says how they go together.

            | key | default | must be | meaning | environment |
            |---|---|---|---|---|
            """;

    private Reference() {}

    /** The document, a line each. */
    public static List<String> lines() {
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        for (Setting setting : Setting.values()) {
            lines.add("| `" + setting.key() + "` | `" + setting.defaultValue() + "` | " + setting.acceptedWords()
                    + " | " + setting.meaning() + " | `" + setting.environmentVariable() + "` |");
        }
        return List.copyOf(lines);
    }
}
