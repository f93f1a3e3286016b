package cortile.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdTest {

    @Test
    void clientsAreSpreadOverRoomsEvenly() {
        Crowd crowd = new Crowd(11, 6, 3, 1);
        assertThat(IntStream.range(0, 3).map(crowd::sizeOfRoom)).containsExactly(4, 4, 3);
        assertThat(crowd.talkersInARoom()).isEqualTo(2);
    }

    @Test
    void talkersAreFoundByRoomAndPlace() {
        Crowd crowd = new Crowd(11, 6, 3, 1);
        for (int talker = 0; talker < 6; talker++) {
            assertThat(crowd.talkerAt(crowd.roomOf(talker), crowd.placeInRoom(talker)))
                    .isEqualTo(talker);
        }
    }

    @Test
    void crowdThatCannotTalkIsRefused() {
        assertThatThrownBy(() -> Crowd.inOneRoom(2, 3)).hasMessage("3 of 2 clients cannot talk");
    }
}
