package cortile.history.writer;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.event.LoggedEvent;
import cortile.core.history.Refusal;
import cortile.history.Drafts;
import cortile.history.store.RoomPlace;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final Map<String, RoomPlace> PLACES =
            Map.of("lobby", new RoomPlace(1, 41), "cucina", new RoomPlace(36, 0));

    @Test
    void eachRoomCountsOnFromItsOwnLastNumber() {
        Group group = new Group(PLACES, Map.of(), Targets.none());
        group.add(Drafts.in("lobby", "a"));
        group.add(Drafts.in("cucina", null));
        group.add(Drafts.in("lobby", "b"));

        assertThat(group.stored()).extracting(LoggedEvent::seq).containsExactly(42L, 1L, 43L);
        assertThat(group.stored()).extracting(LoggedEvent::id).containsExactly("a", "10-1", "b");
        assertThat(group.advanced().get("lobby")).isEqualTo(new RoomPlace(1, 43));
    }

    @Test
    void repeatWithinTheGroupPointsToTheFirstAndTakesNoNumber() {
        Group group = new Group(PLACES, Map.of(), Targets.none());
        group.add(Drafts.withId("a"));
        group.add(Drafts.withId("a"));
        group.add(Drafts.withId("b"));

        assertThat(group.stored()).extracting(LoggedEvent::seq).containsExactly(42L, 43L);
        assertThat(group.repeats())
                .extracting(Group.Repeat::first)
                .containsExactly(group.stored().get(0));
    }

    @Test
    void repeatOfAStoredMessagePointsToIt() {
        LoggedEvent stored = Drafts.withId("a").inPlace(7, "a");
        Group group = new Group(PLACES, Map.of(new Group.Key("lobby", "anna", "a"), stored), Targets.none());
        group.add(Drafts.withId("a"));

        assertThat(group.rows()).isEmpty();
        assertThat(group.advanced()).isEmpty();
        assertThat(group.repeats()).extracting(Group.Repeat::first).containsExactly(stored);
    }

    @Test
    void changesAreJudgedByWhatTheGroupItselfSaysAndDoes() {
        Group group = new Group(PLACES, Map.of(), Targets.following());
        group.add(Drafts.in("lobby", "a")); // 42
        group.add(Drafts.doing("anna", "lobby", "e", Drafts.edit(42, "b"))); // 43
        group.add(Drafts.doing("bruno", "lobby", "x1", Drafts.edit(42, "c")));
        group.add(Drafts.doing("bruno", "lobby", "r", Drafts.sign(42, "+1"))); // 44
        group.add(Drafts.doing("bruno", "lobby", "x2", Drafts.sign(42, "+1")));
        group.add(Drafts.doing("anna", "lobby", "d", Drafts.deletion(42))); // 45
        group.add(Drafts.doing("anna", "lobby", "x3", Drafts.edit(42, "d")));
        group.add(Drafts.doing("anna", "lobby", "x4", Drafts.edit(43, "e")));
        group.add(Drafts.doing("anna", "cantina", "x5", Drafts.deletion(1)));
        group.add(Drafts.in("lobby", "z"));

        assertThat(group.stored()).extracting(LoggedEvent::id).containsExactly("a", "e", "r", "d", "z");
        assertThat(group.stored()).extracting(LoggedEvent::seq).containsExactly(42L, 43L, 44L, 45L, 46L);
        assertThat(group.changes()).hasSize(3);
        assertThat(group.refused())
                .extracting(Group.Refused::refusal)
                .containsExactly(
                        Refusal.NOT_YOURS,
                        Refusal.NOTHING_TO_CHANGE,
                        Refusal.NO_SUCH_MESSAGE,
                        Refusal.NO_SUCH_MESSAGE,
                        Refusal.NO_SUCH_MESSAGE);
    }

    @Test
    void repeatedChangeIsRepeatedThoughItsMessageIsGone() {
        LoggedEvent deleted =
                Drafts.doing("anna", "lobby", "d", Drafts.deletion(7)).inPlace(8, "d");
        Group group = new Group(PLACES, Map.of(new Group.Key("lobby", "anna", "d"), deleted), Targets.following());
        group.add(Drafts.doing("anna", "lobby", "d", Drafts.deletion(7)));

        assertThat(group.refused()).isEmpty();
        assertThat(group.repeats()).extracting(Group.Repeat::first).containsExactly(deleted);
    }
}
