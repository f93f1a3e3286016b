package cortile.history.fault;

import cortile.core.event.MessagePosted;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.MessageHistory;
import cortile.core.history.MessageHistory.Intake;
import cortile.core.settings.Durability;
import cortile.history.Drafts;
import cortile.history.DurableHistory;
import cortile.history.HistoryLimits;
import cortile.history.store.H2Database;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process that appends as fast as it can and prints what is acknowledged, until somebody kills it. */
final class AppendUntilKilled {

    private static final int SENDERS = 4;

    private AppendUntilKilled() {}

    /** Arguments: directory, durability, prefix of the ids. */
    public static void main(String[] args) {
        H2Database database = new H2Database(Path.of(args[0]), Durability.valueOf(args[1]));
        MessageHistory history = DurableHistory.open(
                database, HistoryLimits.DEFAULT, Thread::new, Runnable::run, new Printer(System.out));
        for (int sender = 0; sender < SENDERS; sender++) {
            String prefix = args[2] + "-" + sender + "-";
            new Thread(() -> append(history, prefix)).start();
        }
    }

    private static void append(MessageHistory history, String prefix) {
        for (int i = 0; ; i++) {
            Draft draft = Drafts.in("room" + i % 3, prefix + i);
            while (history.append(draft) != Intake.QUEUED) {
                Thread.onSpinWait();
            }
        }
    }

    /** Prints a whole line an acknowledgement, closed by a semicolon so that a torn one is known. */
    private record Printer(PrintStream out) implements HistoryListener {

        @Override
        public void stored(List<MessagePosted> batch) {
            StringBuilder lines = new StringBuilder();
            for (MessagePosted message : batch) {
                lines.append(message.room()).append(' ').append(message.id()).append(' ');
                lines.append(message.seq()).append(";\n");
            }
            byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            out.write(bytes, 0, bytes.length);
            if (out.checkError()) {
                Runtime.getRuntime().halt(1); // whoever should have killed this is gone
            }
        }

        @Override
        public void repeated(Draft draft, MessagePosted first) {}

        @Override
        public void failed(List<Draft> drafts, String sentence) {
            System.err.println(sentence);
        }
    }
}
