package cortile.ejb.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptorsTest {

    @Test
    void connectionsLeaveDescriptorsForWhatTheServerOpensLater() {
        assertThat(Descriptors.left(1_024, 300)).isEqualTo(628);
        assertThat(Descriptors.left(1_024, 1_000)).isEqualTo(16);
    }

    @Test
    void whatThereAreDescriptorsForIsNotCut() {
        assertThat(Descriptors.forConnections(1)).isEqualTo(1);
    }
}
