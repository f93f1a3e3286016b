package cortile.history.writer;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.event.MessagePosted;
import cortile.history.Drafts;
import cortile.history.store.RoomPlace;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final Map<String, RoomPlace> PLACES =
            Map.of("lobby", new RoomPlace(1, 41), "cucina", new RoomPlace(36, 0));

    @Test
    void eachRoomCountsOnFromItsOwnLastNumber() {
        Group group = new Group(PLACES, Map.of());
        group.add(Drafts.in("lobby", "a"));
        group.add(Drafts.in("cucina", null));
        group.add(Drafts.in("lobby", "b"));

        assertThat(group.posted()).extracting(MessagePosted::seq).containsExactly(42L, 1L, 43L);
        assertThat(group.posted()).extracting(MessagePosted::id).containsExactly("a", "10-1", "b");
        assertThat(group.advanced().get("lobby")).isEqualTo(new RoomPlace(1, 43));
    }

    @Test
    void repeatWithinTheGroupPointsToTheFirstAndTakesNoNumber() {
        Group group = new Group(PLACES, Map.of());
        group.add(Drafts.withId("a"));
        group.add(Drafts.withId("a"));
        group.add(Drafts.withId("b"));

        assertThat(group.posted()).extracting(MessagePosted::seq).containsExactly(42L, 43L);
        assertThat(group.repeats())
                .extracting(Group.Repeat::first)
                .containsExactly(group.posted().get(0));
    }

    @Test
    void repeatOfAStoredMessagePointsToIt() {
        MessagePosted stored = Drafts.withId("a").posted(7, "a");
        Group group = new Group(PLACES, Map.of(new Group.Key("lobby", "anna", "a"), stored));
        group.add(Drafts.withId("a"));

        assertThat(group.rows()).isEmpty();
        assertThat(group.advanced()).isEmpty();
        assertThat(group.repeats()).extracting(Group.Repeat::first).containsExactly(stored);
    }
}
