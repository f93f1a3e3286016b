package cortile.it.lossless;

import cortile.core.settings.Durability;
import cortile.history.postgres.TemporaryPostgres;
import cortile.history.store.H2Database;
import cortile.history.store.PostgresDatabase;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The packaged server, killed while people talk. By hand: {@code -Dcortile.kill-cycles=50 -Dcortile.people=200}, and for a
 * high rate {@code -Dcortile.people-a-room=5 -Dcortile.messages-a-cycle=1000}.
 */
class NothingLostIT {

    private static final int CYCLES = Integer.getInteger("cortile.kill-cycles", 10);
    private static final int PEOPLE = Integer.getInteger("cortile.people", 40);

    private final long seed = Long.getLong("cortile.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    void whoeverComesBackHasEveryAcknowledgedMessageOnceAndInOrder() throws Exception {
        try (Trial trial = new Trial(PEOPLE, random, List.of())) {
            trial.begin();
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                trial.talkAndKill();
            }
            trial.talkToTheEnd();
            report("H2", trial);
            trial.assertNothingWasLost(new H2Database(trial.data().resolve("history"), Durability.FSYNC).dataSource());
        }
    }

    @Test
    void nothingIsLostWhenPostgresqlCrashesUnderTheServerEither() throws Exception {
        try (TemporaryPostgres postgres = TemporaryPostgres.start();
                Trial trial =
                        new Trial(PEOPLE, random, List.of("--database=" + postgres.url(), "--database-user=cortile"))) {
            trial.begin();
            for (int cycle = 0; cycle < Math.max(1, CYCLES * 2 / 5); cycle++) {
                if (cycle % 2 == 0) {
                    trial.talkAndKill();
                } else {
                    trial.talkThrough(postgres::crashAndRestart);
                }
            }
            trial.talkToTheEnd();
            report("PostgreSQL", trial);
            trial.assertNothingWasLost(
                    new PostgresDatabase(postgres.url(), "cortile", "", Durability.FSYNC).dataSource());
        }
    }

    private void report(String database, Trial trial) {
        System.out.printf(
                "%s: %d people, %d acknowledged, %d a second while up, seed %d%n",
                database, PEOPLE, trial.acknowledged(), trial.rate(), seed);
    }
}
