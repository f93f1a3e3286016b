package cortile.bench.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code ./chat bench micro}: JMH with what it is told. */
@Command(
        name = "micro",
        description = "Measures single steps of the core by JMH; micro -l lists them, micro -h is JMH's own help.")
final class MicroCommand implements Callable<Integer> {

    @Unmatched
    private @Nullable List<String> words;

    @Override
    public Integer call() throws IOException {
        List<String> told = words == null ? new ArrayList<>() : words;
        Main.main(told.toArray(String[]::new));
        return 0;
    }
}
