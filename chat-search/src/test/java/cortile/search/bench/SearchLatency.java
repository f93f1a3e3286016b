package cortile.search.bench;

import com.sun.management.OperatingSystemMXBean;
import cortile.core.search.Query;
import cortile.search.LuceneSearch;
import cortile.search.SearchLimits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Prints how long an index of many messages takes to make from the history, how large it is, and how long searches take.
 *
 * <p>{@code mvn -q -Pbench -DskipTests package -pl chat-search -am} runs it with 10 million; {@code -Dbench.messages} says
 * otherwise. The index stays in {@code chat-search/target/search-bench} and is used again.
 */
public final class SearchLatency {

    private static final int SEARCHES = 200;

    private SearchLatency() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path directory = Path.of(args[0]);
        int messages = Integer.parseInt(args[1]);
        ExecutorService searchers = Executors.newFixedThreadPool(2);
        try (LuceneSearch search = LuceneSearch.open(
                directory,
                "synthetic-" + messages,
                new SyntheticHistory(messages),
                SearchLimits.DEFAULT,
                Thread::new,
                searchers)) {
            index(search, messages);
            System.out.printf("%,d MB on disk%n", size(directory) >> 20);
            latencies(search, messages);
        } finally {
            searchers.shutdown();
        }
    }

    private static void index(LuceneSearch search, int messages) throws InterruptedException {
        long cpu = cpuNanos();
        long start = System.nanoTime();
        search.catchUp(SyntheticHistory.rooms());
        while (search.messages() < messages) {
            TimeUnit.SECONDS.sleep(1);
        }
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        System.out.printf(
                "%,d messages indexed in %,d s, %,d a second, %.1f us CPU each%n",
                messages, millis / 1000, messages * 1000L / millis, (cpuNanos() - cpu) / 1e3 / messages);
    }

    /** Of the whole process: making the messages up and compiling included. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void latencies(LuceneSearch search, int messages) {
        System.out.printf("%-34s %8s %8s %8s %8s %6s%n", "milliseconds", "median", "90 %", "99 %", "most", "found");
        print(search, "the most frequent word", random -> SyntheticHistory.word(1) + " ");
        print(search, "a frequent word", random -> word(random, 2, 1_000) + " ");
        Set<String> one = Set.of(SyntheticHistory.room(7));
        print(search, "a frequent word in one room", one, random -> word(random, 2, 1_000) + " ");
        print(search, "a rare word", random -> word(random, 10_000, SyntheticHistory.VOCABULARY) + " ");
        print(search, "a word of no message", random -> "xyzzy" + random.nextInt(1_000_000) + " ");
        print(search, "two frequent words", random -> word(random, 2, 300) + " " + word(random, 2, 300) + " ");
        print(search, "a frequent and a rare word", random -> word(random, 2, 300) + " " + rare(random) + " ");
        print(
                search,
                "a beginning of one letter",
                random -> word(random, 1, 300).substring(0, 1));
        print(
                search,
                "a beginning of three letters",
                random -> word(random, 400, 8_000).substring(0, 3));
        print(
                search,
                "a beginning of four letters",
                random -> word(random, 400, 8_000).substring(0, 4));
        print(
                search,
                "a beginning of five letters",
                random -> word(random, 8_000, 100_000).substring(0, 5));
        print(
                search,
                "a frequent word and a beginning",
                random -> word(random, 2, 300) + " " + rare(random).substring(0, 3));
        print(search, "a phrase of two words that is said", random -> phrase(random, messages, 2));
        print(search, "a phrase of three words", random -> phrase(random, messages, 3));
        print(
                search,
                "a phrase of frequent words",
                random -> "\"" + word(random, 1, 40) + " " + word(random, 1, 40) + "\"");
    }

    private static String word(SplittableRandom random, int from, int to) {
        return SyntheticHistory.word(random.nextInt(from, to));
    }

    private static String rare(SplittableRandom random) {
        return word(random, 10_000, SyntheticHistory.VOCABULARY);
    }

    private static String phrase(SplittableRandom random, int messages, int words) {
        String room = SyntheticHistory.room(random.nextInt(SyntheticHistory.ROOMS));
        long seq = 1L + random.nextInt(messages / SyntheticHistory.ROOMS);
        List<String> said = List.of(SyntheticHistory.text(room, seq).split(" "));
        return "\"" + String.join(" ", said.subList(0, words)) + "\"";
    }

    /** How many; none where it was given up, which its time shows. */
    private static int found(LuceneSearch search, Query query) {
        try {
            return search.find(query).toCompletableFuture().join().messages().size();
        } catch (CompletionException e) {
            return 0;
        }
    }

    private static void print(LuceneSearch search, String name, Function<SplittableRandom, String> words) {
        print(search, name, SyntheticHistory.rooms(), words);
    }

    private static void print(
            LuceneSearch search, String name, Set<String> rooms, Function<SplittableRandom, String> words) {
        SplittableRandom random = new SplittableRandom(42);
        double[] millis = new double[SEARCHES];
        long found = 0;
        for (int i = -SEARCHES / 4; i < SEARCHES; i++) {
            Query query = new Query(rooms, words.apply(random), null, 0, 50);
            long start = System.nanoTime();
            int hits = found(search, query);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
                found += hits;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "%-34s %8.2f %8.2f %8.2f %8.2f %6d%n",
                name,
                millis[SEARCHES / 2],
                millis[SEARCHES * 9 / 10],
                millis[SEARCHES * 99 / 100],
                millis[SEARCHES - 1],
                found / SEARCHES);
    }
}
