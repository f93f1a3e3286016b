package cortile.bench.console;

import cortile.bench.report.ReportFiles;
import cortile.bench.result.ResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./chat bench report}: writes the report of results there are. */
@Command(
        name = "report",
        description = "Writes the table and the plots of a result file again.",
        mixinStandardHelpOptions = true,
        version = "Cortile benchmarks",
        usageHelpWidth = 100)
final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A results.json.")
    private @Nullable Path file;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "For report.md and the plots.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        if (file != null && out != null) {
            ReportFiles.write(ResultFile.read(file), out);
        }
        return 0;
    }
}
