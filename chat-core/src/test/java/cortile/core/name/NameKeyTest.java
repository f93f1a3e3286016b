package cortile.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ANNA",
                "Anna",
                "\u0430nna",
                "ann\u0430",
                "\u0410nn\u0430",
                "\uFF41\uFF4E\uFF4E\uFF41",
                "\u03B1nn\u03B1",
                "a\u200Bnna",
                "an\u200Dna",
                "an\u00ADna",
                "an\u034Fna",
                "anna\uFE0F",
                "\u202Eanna",
                " anna ",
                "\uD835\uDC1A\uD835\uDC27\uD835\uDC27\uD835\uDC1A",
                "\u24D0\u24DD\u24DD\u24D0"
            })
    void whatPeopleTakeForAnnaHasTheKeyOfAnna(String name) {
        assertThat(NameKey.of(name)).isEqualTo(NameKey.of("anna"));
    }

    @ParameterizedTest
    @CsvSource({
        "paypa1, paypal",
        "paypa|, paypal",
        "u10, u1O",
        "user1, userl",
        "guest-1, guest–1",
        "tom, torn",
        "Straße, STRASSE",
        "O'Neill, O’Neill",
        "\u017Fam, Sam",
        "\u212Bke, \u00C5KE",
        "Zoe\u0308, ZO\u00CB",
        "Mario Rossi, Mario\u00A0 \u3000rossi",
        "\u0131rma, irma",
        "\u2167, VIII",
        "\u0665, o"
    })
    void lookAlikesHaveOneKey(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "user1, user2",
        "u10, u11",
        "anna, hanna",
        "Zoe, Zoë",
        "Neil, Nell",
        "Karl, Kari",
        "vvim, wim",
        "Mario Rossi, MarioRossi",
        "a-b, a_b",
        "日本, 日木",
        "🙂, 🙃",
        "guest-2, guest-3"
    })
    void namesThatPeopleTellApartHaveTwoKeys(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
        assertThat(Collections.disjoint(NameKey.lookAlikes(one), NameKey.lookAlikes(other)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PauI, Paul", "\u0412\u041E\u0412, BOB", "\u0391\u039D\u039D\u0391, anna", "\u041DA\u041DA, HAHA"})
    void capitalsThatShowAnotherNameAreItsLookAlikes(String one, String other) {
        assertThat(NameKey.lookAlikes(one)).containsAnyElementsOf(NameKey.lookAlikes(other));
    }

    @Test
    void mostNamesHaveOneKey() {
        assertThat(NameKey.lookAlikes("Mario Rossi")).containsExactly(NameKey.of("mario rossi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3164", "\u115F\u1160", "\u200B", "\uFE0F", "\u00A0", "\u3000 "})
    void whatShowsNothingHasAnEmptyKey(String name) {
        assertThat(NameKey.of(name)).isEmpty();
    }

    @Test
    void numbersOfOneScriptStayApart() {
        decimalZeros().forEach(zero -> {
            List<String> digits = IntStream.range(zero, zero + 10)
                    .mapToObj(digit -> NameKey.of(Character.toString(digit)))
                    .toList();
            assertThat(new HashSet<>(digits)).as(Integer.toHexString(zero)).hasSize(10);
            // No image ends another, so they cannot run into each other.
            assertThat(digits)
                    .allSatisfy(key -> assertThat(digits)
                            .filteredOn(other -> other.endsWith(key))
                            .hasSize(1));
        });
    }

    private static IntStream decimalZeros() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER)
                .filter(c -> Character.digit(c, 10) == 0);
    }

    @Test
    void tenThousandNumberedGuestsHaveAKeyEach() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            keys.add(NameKey.of("guest-" + i));
        }
        assertThat(keys).hasSize(10_000);
    }

    @Test
    void aKeyIsNeverLongerThanAColumn() {
        assertThat(NameKey.of("\uFDFA".repeat(32))).hasSize(NameKey.MAX_LENGTH);
        assertThat(NameKey.of("a" + "\uD83D\uDE42".repeat(200))).hasSize(NameKey.MAX_LENGTH);
        assertThat(NameKey.of("\uD83D\uDE42".repeat(200))).hasSize(NameKey.MAX_LENGTH - 1);
    }

    @Test
    void aNovelIsNotReadToItsEnd() {
        String name = "\u0430".repeat(512);
        assertThat(NameKey.of(name + "b".repeat(10_000_000))).isEqualTo(NameKey.of(name));
        assertThat(NameKey.lookAlikes(name + "b".repeat(10_000_000))).isEqualTo(NameKey.lookAlikes(name));
    }

    @Test
    void aKeyIsItsOwnKey() {
        SplittableRandom random = new SplittableRandom(8266);
        List<Integer> known = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
                .boxed()
                .toList();
        List<String> unsettled = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            StringBuilder name = new StringBuilder();
            random.ints(1 + i % 4, 0, known.size()).map(known::get).forEach(name::appendCodePoint);
            String key = NameKey.of(name.toString());
            if (!NameKey.of(key).equals(key)) {
                unsettled.add(name.toString());
            }
        }
        assertThat(unsettled).as("seed 8266").isEmpty();
    }
}
