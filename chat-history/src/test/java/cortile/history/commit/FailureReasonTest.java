package cortile.history.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

    @Test
    void fullDiskIsNamedHoweverDeepItIsHidden() {
        SQLException failure = new SQLException("IO Exception", new IOException("No space left on device"));

        assertThat(FailureReason.sentence("The message", failure)).contains("disk is full");
    }

    @Test
    void anythingElseIsNotExplainedToPeople() {
        assertThat(FailureReason.sentence("The message", new SQLException("secret")))
                .doesNotContain("secret", "full");
    }
}
