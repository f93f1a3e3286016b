package cortile.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.core.event.MessagePosted;
import cortile.core.history.Content;
import cortile.core.search.Query;
import cortile.protocol.text.MessageText;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexingTest {

    private final SearchRig rig = new SearchRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private void awaitFound(String words, String... texts) {
        await().untilAsserted(() -> assertThat(rig.find(words)).containsExactly(texts));
    }

    private void edit(long target, String text) {
        rig.append("lobby", "Anna", new Content.Edit(target, new MessageText(text)));
    }

    private void delete(long target) {
        rig.append("lobby", "Anna", new Content.Deletion(target, false));
    }

    @Test
    void editedMessagesAreFoundByTheirNewWordsInTheirOldPlace() {
        rig.open();
        rig.say("Anna", "old words");
        rig.say("Anna", "words of tomorrow");
        edit(1, "new words");

        awaitFound("words ", "words of tomorrow", "new words");
        awaitFound("old");
        MessagePosted edited = rig.find(new Query(Set.of("lobby"), "new", null, 0, 1))
                .messages()
                .get(0);
        assertThat(edited.at()).isEqualTo(SearchRig.NOON.plusSeconds(1));
        assertThat(edited.state().editedAt()).isEqualTo(SearchRig.NOON.plusSeconds(3));
    }

    @Test
    void deletedMessagesAreNotFound() {
        rig.open();
        rig.say("Anna", "a secret");
        awaitFound("secret", "a secret");
        delete(1);

        awaitFound("secret");
    }

    @Test
    void reactionsChangeNothing() {
        rig.open();
        rig.say("Anna", "ciao");
        rig.append("lobby", "Bruno", new Content.Reaction(1, "+", true));
        rig.say("Anna", "ciao again");

        awaitFound("ciao", "ciao again", "ciao");
    }

    @Test
    void whatWasSaidBeforeIsReadFromTheHistory() {
        for (int i = 1; i <= 450; i++) {
            rig.say("Anna", "ciao " + i);
        }
        rig.open().catchUp(Set.of("lobby"));

        await().until(() -> rig.search().messages() == 450);
        awaitFound("450", "ciao 450");
        awaitFound("1 ", "ciao 1");
    }

    @Test
    void changesMadeBeforeAreReadFromTheHistoryToo() {
        rig.say("Anna", "first");
        rig.say("Anna", "second");
        edit(1, "one");
        edit(1, "number one");
        delete(2);
        rig.open().catchUp(Set.of("lobby"));

        awaitFound("number", "number one");
        assertThat(rig.find("second")).isEmpty();
        assertThat(rig.search().messages()).isEqualTo(1);
    }

    @Test
    void aGapIsFilledFromTheHistory() {
        rig.say("Anna", "ciao 1");
        rig.open();
        rig.say("Anna", "ciao 2");

        awaitFound("ciao", "ciao 2", "ciao 1");
    }

    @Test
    void whatDoesNotFitTheBacklogIsReadFromTheHistory() {
        rig.open(SearchRig.HISTORY_ID, SearchRig.limits(1, Duration.ofSeconds(5)));
        for (int i = 1; i <= 500; i++) {
            rig.say("Anna", "ciao " + i);
        }

        await().until(() -> rig.search().messages() == 500);
    }

    @Test
    void whatIsToldTwiceIsFoundOnce() {
        rig.open();
        rig.say("Anna", "ciao");
        rig.search()
                .stored(List.of(
                        new MessagePosted("lobby", SearchRig.NOON, 0, 1, "m-1", "Anna", new MessageText("ciao"))));
        rig.search().catchUp(Set.of("lobby"));
        rig.say("Anna", "done");

        awaitFound("done", "done");
        assertThat(rig.find("ciao")).hasSize(1);
    }

    @Test
    void theNextStartGoesOnWhereTheLastEnded() {
        rig.open();
        rig.say("Anna", "ciao 1");
        rig.search().close();
        rig.say("Anna", "ciao 2"); // told to one that is closed
        rig.open();

        awaitFound("ciao", "ciao 1");
        rig.search().catchUp(Set.of("lobby"));
        awaitFound("ciao", "ciao 2", "ciao 1");
    }

    @Test
    void whatIsForgottenIsNotFound() {
        rig.open();
        rig.say("Anna", "ciao 1");
        rig.say("Anna", "ciao 2");
        rig.say("elsewhere", "Anna", "ciao 3");
        rig.search().forget("lobby", SearchRig.NOON.plusSeconds(2));

        awaitFound("ciao", "ciao 2");
        assertThat(rig.search().messages()).isEqualTo(2);
    }

    @Test
    void theLastPlacesOfARoomMayBeForgotten() {
        rig.say("Anna", "ciao 1");
        rig.say("Anna", "ciao 2");
        rig.history.forget("lobby", SearchRig.NOON.plusSeconds(10));
        rig.open().catchUp(Set.of("lobby"));
        rig.say("Anna", "ciao 3");

        awaitFound("ciao", "ciao 3");
        await().until(() -> rig.search().roomsBehind() == 0);
    }

    @Test
    void anIndexOfAnotherHistoryIsMadeAnew() {
        rig.open("another", SearchRig.EAGER);
        rig.say("Anna", "ciao 1");
        awaitFound("ciao", "ciao 1");
        rig.search().close();
        rig.open();

        assertThat(rig.find("ciao")).isEmpty();
        rig.search().catchUp(Set.of("lobby"));
        awaitFound("ciao", "ciao 1");
    }

    @Test
    void aRoomThatHoldsLessThanItsIndexIsMadeAnew() {
        Storage storage = SearchRig.inMemory();
        try (SearchRig before = new SearchRig(storage)) {
            before.open();
            before.say("Anna", "ciao 1");
            before.say("Anna", "ciao 2");
        }
        try (SearchRig restored = new SearchRig(storage)) {
            restored.say("Anna", "other 1");
            restored.open().catchUp(Set.of("lobby"));

            await().untilAsserted(() -> {
                assertThat(restored.find("ciao")).isEmpty();
                assertThat(restored.find("other")).hasSize(1);
            });
        }
    }
}
