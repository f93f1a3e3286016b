package cortile.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class NameClaimsTest {

    private final NameClaims<String> claims = new NameClaims<>();

    @Test
    void aNameIsOnePersons() {
        assertThat(claims.claim("anna", "first")).isTrue();
        assertThat(claims.claim("\u0430NNA", "second")).isFalse();
        assertThat(claims.holder("Anna")).contains("first");
        assertThat(claims.isTaken("ann\u0430")).isTrue();
    }

    @Test
    void whatShowsSomebodysNameCannotBeHadInEitherOrder() {
        assertThat(claims.claim("Paul", "first")).isTrue();
        assertThat(claims.claim("PauI", "second")).isFalse();
        assertThat(claims.claim("\u0412\u041E\u0412", "third")).isTrue();
        assertThat(claims.claim("bob", "fourth")).isFalse();
        assertThat(claims.holder("paui")).isEmpty();
    }

    @Test
    void aReleasedNameCanBeHadAgain() {
        claims.claim("PauI", "first");
        claims.release("PauI", "second");
        assertThat(claims.isTaken("paul")).isTrue();
        claims.release("PauI", "first");
        assertThat(claims.claim("Paul", "third")).isTrue();
        assertThat(claims.claim("paui", "fourth")).isTrue();
    }

    @Test
    void ofManyAtOnceOneGetsTheName() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 200; round++) {
                assertThat(winners(threads, round)).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private long winners(ExecutorService threads, int round) throws Exception {
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (String written : List.of("PauI", "paul", "PAUL", "p\u0430ul")) {
            tries.add(() -> claims.claim(written + " " + round, written));
        }
        long won = 0;
        for (Future<Boolean> attempt : threads.invokeAll(tries)) {
            won += attempt.get() ? 1 : 0;
        }
        return won;
    }
}
