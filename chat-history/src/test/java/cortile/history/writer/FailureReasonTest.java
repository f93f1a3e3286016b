package cortile.history.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

    @Test
    void fullDiskIsNamedHoweverDeepItIsHidden() {
        SQLException failure = new SQLException("IO Exception", new IOException("No space left on device"));

        assertThat(FailureReason.sentence(failure)).contains("disk is full");
    }

    @Test
    void anythingElseIsNotExplainedToPeople() {
        assertThat(FailureReason.sentence(new SQLException("secret"))).doesNotContain("secret", "full");
    }
}
