package cortile.server;

import cortile.core.settings.SettingException;
import cortile.core.settings.SettingSource;
import cortile.core.settings.Settings;
import cortile.server.console.Console;
import cortile.server.console.Texts;
import cortile.server.remote.AdminClient;
import cortile.server.remote.AdminClient.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code admin GROUP OPERATION [--parameter value ...]}: asks the server that runs on the same data; what it can do it knows
 * best, so nothing of it is repeated here.
 *
 * <p>Exit codes: 2 for something wrong on the command line, 1 where it was not done.
 */
@Command(name = "admin", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class AdminCommand implements Callable<Integer> {

    private static final int WRONG_USE = 2;
    private static final int NOT_DONE = 1;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--json", descriptionKey = "usage.admin.json")
    private boolean json;

    @Parameters(arity = "0..*", paramLabel = "WORD", descriptionKey = "usage.admin.words")
    private List<String> words = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;
    private final Texts texts;

    AdminCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() {
        Path data = Path.of("");
        try {
            SettingSource source =
                    common.settings(SettingOptions.options(spec.commandLine().getParseResult()), texts);
            data = Settings.from(source).data();
            AdminClient client = AdminClient.of(data, json);
            return told(words.size() < 2 ? client.list(prefix()) : perform(client));
        } catch (SettingException e) {
            console.refuse(String.valueOf(e.getMessage()));
            return WRONG_USE;
        } catch (AdminClient.NoAccessException e) {
            console.refuse(texts.text("admin.no-access", data));
        } catch (IOException e) {
            console.refuse(texts.text("admin.unreachable", data, e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return NOT_DONE;
    }

    private String prefix() {
        return words.isEmpty() ? "" : words.get(0) + " ";
    }

    private Reply perform(AdminClient client) throws IOException, InterruptedException {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 2; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--") || word.length() == 2) {
                throw new ParameterException(spec.commandLine(), texts.text("admin.stray", word));
            }
            int equals = word.indexOf('=');
            if (equals > 0) {
                parameters.put(word.substring(2, equals), word.substring(equals + 1));
            } else {
                parameters.put(word.substring(2), i + 1 < words.size() ? words.get(++i) : "");
            }
        }
        return client.perform(words.get(0), words.get(1), parameters);
    }

    private int told(Reply reply) {
        if (reply.done()) {
            console.say(reply.text());
            return 0;
        }
        console.refuse(reply.text());
        return reply.wrongUse() ? WRONG_USE : NOT_DONE;
    }
}
