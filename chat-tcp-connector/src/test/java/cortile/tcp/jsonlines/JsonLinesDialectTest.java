package cortile.tcp.jsonlines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.event.EndReason;
import cortile.tcp.frame.NettyFrame;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JsonLinesDialectTest {

    private final JsonLinesDialect dialect = new JsonLinesDialect(Duration.ofSeconds(30));

    private String lastWords(EndReason reason) {
        return ((NettyFrame) dialect.refusal(reason)).buffer().toString(UTF_8);
    }

    @Test
    void aServerThatStopsSaysWhenItIsBack() {
        assertThat(lastWords(EndReason.STOPPING)).contains("\"code\":\"stopping\"", "\"retry_after\":30");
    }

    @Test
    void nobodyKnowsWhenAFullServerHasRoom() {
        assertThat(lastWords(EndReason.SERVER_FULL)).doesNotContain("retry_after");
    }
}
