package cortile.history.fault;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessagePosted;
import cortile.core.history.Content;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.MessageHistory;
import cortile.core.history.MessageHistory.Intake;
import cortile.core.history.Refusal;
import cortile.core.settings.Durability;
import cortile.history.Drafts;
import cortile.history.DurableStore;
import cortile.history.HistoryLimits;
import cortile.history.check.HistoryChecker.Ack;
import cortile.history.store.H2Database;
import cortile.protocol.text.MessageText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A process that appends words and changes as fast as it can and prints what is acknowledged, until somebody kills it. */
final class AppendUntilKilled {

    private static final int SENDERS = 4;

    /** So that changes are about what was said just before. */
    private static final HistoryLimits SHORT_QUEUE =
            new HistoryLimits(100, 1 << 20, 100, 1 << 20, 1, 1, Duration.ofSeconds(10));

    private AppendUntilKilled() {}

    /** Arguments: directory, durability, prefix of the ids. */
    public static void main(String[] args) {
        Map<String, Long> lastSaid = new ConcurrentHashMap<>();
        H2Database database = new H2Database(Path.of(args[0]), Durability.valueOf(args[1]));
        MessageHistory history = DurableStore.open(
                        database, SHORT_QUEUE, Thread::new, Runnable::run, new Printer(System.out, lastSaid))
                .history();
        for (int sender = 0; sender < SENDERS; sender++) {
            String prefix = args[2] + "-" + sender + "-";
            new Thread(() -> append(history, lastSaid, prefix)).start();
        }
    }

    private static void append(MessageHistory history, Map<String, Long> lastSaid, String prefix) {
        for (int i = 0; ; i++) {
            String room = "room" + i % 3;
            long target = lastSaid.getOrDefault(room, 0L);
            Draft draft = Drafts.doing("anna", room, prefix + i, content(i, target));
            while (history.append(draft) != Intake.QUEUED) {
                Thread.onSpinWait();
            }
        }
    }

    /** Mostly words; what is done about a message that somebody else has just deleted is refused, which is no harm. */
    private static Content content(int i, long target) {
        return switch (target == 0 ? 1 : i % 20) {
            case 4, 14 -> Drafts.edit(target, "corretto " + i);
            case 7, 16 -> Drafts.sign(target, "s" + i % 3);
            case 11 -> Drafts.signTakenBack(target, "s" + i % 3);
            case 19 -> Drafts.deletion(target);
            default -> new Content.Said(new MessageText("ciao " + i), false, 0);
        };
    }

    /** Prints a whole line an acknowledgement, closed by a semicolon so that a torn one is known. */
    private record Printer(PrintStream out, Map<String, Long> lastSaid) implements HistoryListener {

        @Override
        public void stored(List<LoggedEvent> batch) {
            StringBuilder lines = new StringBuilder();
            for (LoggedEvent entry : batch) {
                Ack ack = Ack.of(entry);
                lines.append(ack.room()).append(' ').append(ack.clientId()).append(' ');
                lines.append(ack.seq()).append(' ').append(ack.content()).append(";\n");
                if (entry instanceof MessagePosted) {
                    lastSaid.put(entry.room(), entry.seq());
                }
            }
            byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            out.write(bytes, 0, bytes.length);
            if (out.checkError()) {
                Runtime.getRuntime().halt(1); // whoever should have killed this is gone
            }
        }

        @Override
        public void repeated(Draft draft, LoggedEvent first) {}

        @Override
        public void refused(Draft draft, Refusal refusal) {}

        @Override
        public void failed(List<Draft> drafts, String sentence) {
            System.err.println(sentence);
        }
    }
}
