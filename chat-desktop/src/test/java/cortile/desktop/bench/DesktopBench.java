package cortile.desktop.bench;

import java.awt.AWTException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where {@code ./chat bench desktop} begins. */
@Command(
        name = "./chat bench desktop",
        description = {
            "Measures what a person feels of the chat window on this machine, beside what may be felt at most.",
            "Ends with 1 where the median of the rounds is over a budget."
        },
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
final class DesktopBench implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "HOME", hidden = true)
    private Path home = Path.of("");

    @Option(names = "--rounds", defaultValue = "5", paramLabel = "N", description = "Rounds of each trial (5).")
    private int rounds;

    @Option(
            names = "--out",
            defaultValue = "bench-results/desktop.json",
            paramLabel = "FILE",
            description = "For all figures (bench-results/desktop.json).")
    private Path out = Path.of("");

    private final PrintStream printer;

    private DesktopBench(PrintStream printer) {
        this.printer = printer;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DesktopBench(System.out)).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, AWTException {
        Figures figures = new Figures();
        Programs programs = new Programs(home);
        for (int round = 1; round <= rounds; round++) {
            printer.println("round " + round + " of " + rounds);
            StartTrial.run(programs, figures);
            for (Trial trial : Trial.values()) {
                programs.trial(trial).lines().forEach(figures::read);
            }
        }
        Report report = new Report(figures, rounds);
        Path file = out.toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.writeString(file, report.json());
        printer.println();
        printer.print(report.table());
        printer.println("Written to " + file);
        return report.allHold() ? 0 : 1;
    }
}
