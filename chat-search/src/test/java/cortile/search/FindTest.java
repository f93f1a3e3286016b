package cortile.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cortile.core.event.MessagePosted;
import cortile.core.history.Content;
import cortile.core.history.HistoryException;
import cortile.core.search.Found;
import cortile.core.search.Query;
import cortile.protocol.text.MessageText;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindTest {

    private final SearchRig rig = new SearchRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private void said(String... texts) {
        rig.open();
        for (String text : texts) {
            rig.say("Anna", text);
        }
        await().until(() -> rig.search().messages() == texts.length);
    }

    @Test
    void theNewestThatHaveEveryWordAreFound() {
        said("red and green", "green", "green, then red");

        assertThat(rig.find("red green ")).containsExactly("green, then red", "red and green");
    }

    @Test
    void wordsInQuotationMarksFollowEachOther() {
        said("red and green", "green and red");

        assertThat(rig.find("\"red and green\"")).containsExactly("red and green");
        assertThat(rig.find("\u00ABred and green\u00BB")).containsExactly("red and green");
    }

    @Test
    void theLastWordMayBeUnfinished() {
        said("a courtyard", "a court");

        assertThat(rig.find("a court")).containsExactly("a court", "a courtyard");
        assertThat(rig.find("a court ")).containsExactly("a court");
        assertThat(rig.find("co")).hasSize(2);
        assertThat(rig.find("cour b")).isEmpty();
        assertThat(rig.find("cour a")).isEmpty();
    }

    @Test
    void theLastWordOfAnOpenPhraseMayBeUnfinishedToo() {
        said("the red courtyard", "the courtyard is red");

        assertThat(rig.find("\"red court")).containsExactly("the red courtyard");
    }

    @Test
    void accentsAndCaseDoNotCount() {
        said("Perch\u00E9 no?", "perche\u0301 s\u00EC", "PERCHE");

        assertThat(rig.find("perche ")).hasSize(3);
        assertThat(rig.find("PERCH\u00C9 ")).hasSize(3);
    }

    @Test
    void anApostropheHidesNoWord() {
        said("nell\u2019acqua", "l'acqua", "don't");

        assertThat(rig.find("acqua ")).hasSize(2);
        assertThat(rig.find("l'acqu")).containsExactly("l'acqua");
        assertThat(rig.find("don't ")).containsExactly("don't");
    }

    @Test
    void wordsOfLanguagesWithoutBlanksAreFound() {
        said("\u6771\u4EAC\u3067\u4F1A\u3044\u307E\u3057\u3087\u3046", "\u4EAC\u90FD");

        assertThat(rig.find("\u6771\u4EAC")).hasSize(1);
        assertThat(rig.find("\u4EAC")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\"", "\"\"", "*", "AND OR NOT", "a:b", "(", "[a TO", "\\", "~", "\"a\"b\"", "\uD83D"})
    void thereIsNoWrongQuery(String words) {
        said("something");

        assertThat(rig.find(words)).isEmpty();
    }

    @Test
    void endlessQueriesAreCutShort() {
        said("a b");

        assertThat(rig.find("a ".repeat(10_000))).containsExactly("a b");
    }

    @Test
    void onlyOnesOwnWordsAreFoundWhereAnAuthorIsNamed() {
        said();
        rig.say("Anna", "ciao");
        rig.say("Bruno", "ciao");
        await().until(() -> rig.search().messages() == 2);

        assertThat(rig.find(query("ciao", "anna", 0, 10)).messages())
                .extracting(MessagePosted::author)
                .containsExactly("Anna");
        assertThat(rig.find(query("", "bruno", 0, 10)).messages()).hasSize(1);
    }

    @Test
    void nothingIsFoundInRoomsThatWereNotNamed() {
        said();
        rig.say("secret", "Anna", "ciao");
        rig.say("Anna", "ciao");
        await().until(() -> rig.search().messages() == 2);

        assertThat(rig.find("ciao")).hasSize(1);
        assertThat(rig.find(new Query(Set.of(), "ciao", null, 0, 10)).messages())
                .isEmpty();
        assertThat(rig.find(new Query(Set.of("lobby", "secret"), "ciao", null, 0, 10))
                        .messages())
                .extracting(MessagePosted::room)
                .containsExactly("lobby", "secret");
    }

    @Test
    void manyRoomsAreSearchedAsFewAre() {
        said();
        for (int i = 1; i <= 20; i++) {
            rig.say("room-" + i, "Anna", "ciao " + i);
        }
        await().until(() -> rig.search().messages() == 20);
        Set<String> rooms =
                IntStream.rangeClosed(2, 20).mapToObj(i -> "room-" + i).collect(Collectors.toSet());

        assertThat(rig.find(new Query(rooms, "ciao", null, 0, 50)).messages())
                .hasSize(19)
                .noneMatch(message -> message.room().equals("room-1"));
    }

    @Test
    void pagesFollowEachOther() {
        said("x 1", "x 2", "x 3");

        Found first = rig.find(query("x ", null, 0, 2));
        Found second = rig.find(query("x ", null, 2, 2));

        assertThat(SearchRig.texts(first)).containsExactly("x 3", "x 2");
        assertThat(first.more()).isTrue();
        assertThat(SearchRig.texts(second)).containsExactly("x 1");
        assertThat(second.more()).isFalse();
    }

    @Test
    void aMessageIsFoundAsItWasSaid() {
        said("before");
        rig.append("lobby", "Anna", new Content.Said(new MessageText("waves\nat all"), true, 1));
        await().until(() -> rig.search().messages() == 2);

        MessagePosted found = rig.find(query("waves", null, 0, 1)).messages().get(0);

        assertThat(found)
                .isEqualTo(new MessagePosted(
                        "lobby",
                        SearchRig.NOON.plusSeconds(2),
                        MessagePosted.NOBODY,
                        2,
                        "m-2",
                        "Anna",
                        new MessageText("waves\nat all"),
                        true,
                        1,
                        found.state()));
        assertThat(found.state().editedAt()).isNull();
    }

    @Test
    void aSearchThatTakesTooLongIsToldSo() {
        rig.open(SearchRig.HISTORY_ID, SearchRig.limits(10, Duration.ofNanos(-1)));
        rig.say("Anna", "ciao");
        await().until(() -> rig.search().messages() == 1);

        assertThatThrownBy(() -> rig.find("ciao"))
                .hasCauseInstanceOf(HistoryException.class)
                .hasMessageContaining("took too long");
    }

    @Test
    void whatWasSearchedAfterTheEndIsToldSo() {
        said();
        rig.search().close();

        assertThatThrownBy(() -> rig.find("ciao")).hasMessageContaining("stopping");
    }

    private static Query query(String words, @Nullable String author, int skip, int limit) {
        return new Query(Set.of("lobby"), words, author, skip, limit);
    }
}
