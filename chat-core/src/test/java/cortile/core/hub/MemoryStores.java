package cortile.core.hub;

import cortile.core.directory.MemoryDirectory;
import cortile.core.event.LoggedEvent;
import cortile.core.event.MessagePosted;
import cortile.core.history.HistoryListener;
import cortile.core.history.MemoryHistory;
import cortile.core.history.MessageHistory;
import cortile.core.history.Page;
import cortile.core.password.PasswordDesk;
import cortile.core.search.Found;
import cortile.core.search.MessageIndex;
import cortile.core.search.Query;
import cortile.core.settings.Circle;
import cortile.core.settings.RoomPolicy;
import cortile.core.takeout.DataBackup.DataReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Everything kept in memory: history, directory and a search that reads the whole history. */
public final class MemoryStores implements StoreOpener {

    /** Everybody may do everything, and passwords cost next to nothing. */
    public static final HubPolicy GENEROUS = new HubPolicy(
            new RoomPolicy(Circle.EVERYBODY, Circle.EVERYBODY, 1_000), new PasswordDesk.Capacity(1, 10, 4_096));

    private final MemoryDirectory directory;
    private final WholeHistory index = new WholeHistory();
    private @Nullable MemoryHistory history;

    public MemoryStores() {
        this(new MemoryDirectory());
    }

    /** @param directory kept from an earlier start */
    public MemoryStores(MemoryDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Stores open(HistoryListener listener) {
        MemoryHistory opened = new MemoryHistory(listener);
        history = opened;
        return new Stores(opened, directory, index, MemoryStores::noBackup, Runnable::run, opened::close);
    }

    private static DataReport noBackup(Path file, boolean replace, LongConsumer progress) {
        throw new UnsupportedOperationException("What is in memory cannot be backed up.");
    }

    /** The messages' place, which can be made slow or broken. */
    public MemoryHistory history() {
        return Objects.requireNonNull(history);
    }

    public MemoryDirectory directory() {
        return directory;
    }

    /** What the index was asked to catch up and to forget, in order. */
    public List<String> indexed() {
        return index.asked;
    }

    private CompletionStage<Found> find(Query query) {
        List<MessagePosted> found = new ArrayList<>();
        for (String room : query.rooms()) {
            Page page = history()
                    .readBefore(room, Long.MAX_VALUE, MessageHistory.MAX_PAGE)
                    .toCompletableFuture()
                    .join();
            page.entries().stream()
                    .filter(entry -> fits(entry, query))
                    .map(MessagePosted.class::cast)
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(MessagePosted::at)
                .thenComparing(MessagePosted::seq)
                .reversed());
        List<MessagePosted> shown =
                found.stream().skip(query.skip()).limit(query.limit()).toList();
        return CompletableFuture.completedFuture(new Found(shown, found.size() > query.skip() + shown.size()));
    }

    private static boolean fits(LoggedEvent entry, Query query) {
        String wanted = query.words().toLowerCase(Locale.ROOT);
        return entry instanceof MessagePosted posted
                && posted.text().value().toLowerCase(Locale.ROOT).contains(wanted)
                && (query.author() == null || posted.author().equals(query.author()));
    }

    private final class WholeHistory implements MessageIndex {

        private final List<String> asked = new ArrayList<>();

        @Override
        public CompletionStage<Found> find(Query query) {
            return MemoryStores.this.find(query);
        }

        @Override
        public void stored(List<LoggedEvent> batch) {
            batch.forEach(entry -> asked.add("stored " + entry.room() + " " + entry.seq()));
        }

        @Override
        public void catchUp(Set<String> rooms) {
            asked.add("catch up " + new TreeSet<>(rooms));
        }

        @Override
        public void forget(String room, Instant before) {
            asked.add("forget " + room);
        }
    }
}
