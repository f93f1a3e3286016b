package cortile.bench.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorksTest {

    @Test
    void groupNamesAllItsWorks() {
        assertThat(Works.named("growth"))
                .extracting(Work::name)
                .containsExactly("growth-10", "growth-100", "growth-1000", "growth-5000", "growth-10000");
    }

    @Test
    void oneOfAGroupCanBeNamed() {
        assertThat(Works.named("join-2000")).extracting(Work::description).containsExactly("2,000 members, silent");
    }

    @Test
    void namesAreUnique() {
        assertThat(Works.all()).extracting(Work::name).doesNotHaveDuplicates();
    }
}
