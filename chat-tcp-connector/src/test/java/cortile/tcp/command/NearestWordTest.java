package cortile.tcp.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NearestWordTest {

    @Test
    void oneMistakeIsForgiven() {
        assertThat(NearestWord.of("jion")).contains("join");
        assertThat(NearestWord.of("joi")).contains("join");
        assertThat(NearestWord.of("joinn")).contains("join");
        assertThat(NearestWord.of("jain")).contains("join");
        assertThat(NearestWord.of("xjoin")).contains("join");
        assertThat(NearestWord.of("SERCH")).contains("search");
        assertThat(NearestWord.of("stanxe")).contains("stanze");
    }

    @Test
    void twoMistakesAreNot() {
        assertThat(NearestWord.of("jxn")).isEmpty();
        assertThat(NearestWord.of("usr/bin")).isEmpty();
        assertThat(NearestWord.of("m")).isEmpty();
        assertThat(NearestWord.of("")).isEmpty();
    }
}
