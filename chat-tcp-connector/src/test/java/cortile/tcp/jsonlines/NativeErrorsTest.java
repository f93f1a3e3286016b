package cortile.tcp.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.authority.Denial;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.ServerMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NativeErrorsTest {

    @ParameterizedTest
    @EnumSource
    void everyDenialHasACodeAndASentence(Denial denial) {
        assertThat(NativeErrors.of(denial, "7")).isInstanceOfSatisfying(ServerMessage.Failure.class, failure -> {
            assertThat(ErrorCode.of(failure.code())).isPresent();
            assertThat(failure.text()).endsWith(".");
            assertThat(failure.ref()).isEqualTo("7");
        });
    }
}
