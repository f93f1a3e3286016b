package cortile.bench.work;

import cortile.bench.load.Crowd;
import cortile.bench.load.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All works there are. */
public final class Works {

    /** What a growing room is given, however many share it. */
    private static final int GROWTH_DELIVERIES_PER_S = 100_000;

    /** Longer than a JVM at rest waits with its collection, and with giving back what that freed. */
    private static final Duration REST = Duration.ofSeconds(40);

    private Works() {}

    public static List<Work> all() {
        List<Work> works = new ArrayList<>();
        works.add(inOneRoom("paced", 1000, 10, new Pace.OpenLoop(100), Aspect.COST));
        works.add(inOneRoom("saturated-200", 200, 20, new Pace.ClosedLoop(8), Aspect.THROUGHPUT));
        works.add(inOneRoom("saturated-1000", 1000, 50, new Pace.ClosedLoop(8), Aspect.THROUGHPUT));
        works.add(inOneRoom("ping-pong", 2, 1, new Pace.ClosedLoop(1), Aspect.LATENCY));
        IntStream.of(10, 100, 1000, 5000, 10_000).mapToObj(Works::growth).forEach(works::add);
        IntStream.of(2000, 5000)
                .mapToObj(clients -> silent("join", "join-" + clients, clients, Duration.ZERO, Aspect.JOINING))
                .forEach(works::add);
        works.add(silent("idle", "idle", 5000, REST, Aspect.MEMORY));
        works.add(
                new Work("rooms", "rooms", new Crowd(10_000, 1000, 1000, 64), new Pace.OpenLoop(10_000), Aspect.COST));
        return List.copyOf(works);
    }

    private static Work inOneRoom(String name, int clients, int talkers, Pace pace, Aspect aspect) {
        return new Work(name, name, Crowd.inOneRoom(clients, talkers), pace, aspect);
    }

    private static Work growth(int clients) {
        Pace pace = new Pace.OpenLoop((double) GROWTH_DELIVERIES_PER_S / clients);
        return new Work("growth", "growth-" + clients, Crowd.inOneRoom(clients, 10), pace, Aspect.COST);
    }

    private static Work silent(String group, String name, int clients, Duration rest, Aspect aspect) {
        return new Work(group, name, Crowd.inOneRoom(clients, 0), new Pace.Silence(rest), aspect);
    }

    /** Those of a name, or of a group of that name; none if there is no such. */
    public static List<Work> named(String name) {
        return all().stream()
                .filter(work -> work.name().equals(name) || work.group().equals(name))
                .toList();
    }

    public static Optional<Work> find(String name) {
        return all().stream().filter(work -> work.name().equals(name)).findFirst();
    }

    /** What can be asked for, groups once. */
    public static Stream<String> groups() {
        return all().stream().map(Work::group).distinct();
    }
}
