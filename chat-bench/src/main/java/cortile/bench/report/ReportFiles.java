package cortile.bench.report;

import cortile.bench.result.Results;
import cortile.bench.work.Work;
import cortile.bench.work.Works;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a report: {@code report.md} and a plot for each work. */
public final class ReportFiles {

    private ReportFiles() {}

    public static void write(Results results, Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("report.md"), new MarkdownReport(results).text());
        BarPlot plot = new BarPlot(results);
        for (String name : results.works()) {
            Work work = Works.find(name)
                    .orElseThrow(() -> new IOException("The results have a work that is none now: " + name));
            Files.writeString(directory.resolve(name + ".svg"), plot.svg(work));
        }
    }
}
