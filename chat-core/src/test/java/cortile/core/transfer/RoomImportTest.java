package cortile.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.history.Content;
import cortile.core.history.MessageHistory.Intake;
import cortile.protocol.text.MessageText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RoomImportTest {

    private static final String HEADER =
            "{\"type\":\"export\",\"version\":1,\"room\":\"x\",\"at\":\"2026-11-23T12:00:00Z\"}";

    private final TransferRig from = new TransferRig();
    private final TransferRig into = new TransferRig();

    private void edit(String author, long target, String text) {
        from.append(author, new Content.Edit(target, new MessageText(text)));
    }

    private void roundTrip() throws IOException, InterruptedException {
        List<String> lines = from.archive("lobby");

        ImportResult result = into.read("lobby", lines);

        assertThat(result).isEqualTo(new ImportResult(lines.size() - 1L, 0, null));
        assertThat(into.archive("lobby")).isEqualTo(lines);
    }

    @Test
    void whatWasExportedIsTheSameAfterTheImport() throws IOException, InterruptedException {
        from.say("anna", "ciao\n\"tutti\"");
        from.append("bruno", new Content.Said(new MessageText("waves"), true, 1));
        from.append("bruno", new Content.Reaction(1, "\uD83D\uDC4D", true));
        edit("anna", 1, "ciao");
        edit("annie", 1, "ciao a tutti");
        from.append("bruno", new Content.Reaction(1, "\uD83D\uDC4D", false));
        from.say("anna", "a secret");
        from.append("moderator", new Content.Deletion(7, true));

        roundTrip();
    }

    @Test
    void longArchivesAreTheSameToo() throws IOException, InterruptedException {
        for (int i = 1; i <= 1_500; i++) {
            from.say("anna", "ciao " + i);
        }

        roundTrip();
    }

    @Test
    void editsErasedWithTheirMessageAreTheSameToo() throws IOException, InterruptedException {
        from.say("anna", "a secret");
        edit("anna", 1, "a big secret");
        from.append("bruno", new Content.Reaction(1, "+", true));
        from.say("anna", "ciao");
        from.append("anna", new Content.Deletion(1, false));

        roundTrip();
    }

    @Test
    void wordsDeletedAfterTheEndOfTheArchiveStayDeleted() throws IOException, InterruptedException {
        from.say("anna", "a secret");
        edit("anna", 1, "a big secret");
        from.append("anna", new Content.Deletion(1, false));
        List<String> lines = from.archive("lobby").subList(0, 3);

        ImportResult result = into.read("lobby", lines);

        assertThat(result.imported()).isEqualTo(3);
        assertThat(into.archive("lobby"))
                .startsWith(lines.toArray(String[]::new))
                .hasSize(4);
        assertThat(into.text(Locale.ENGLISH)).doesNotContain("secret").contains("anna: (deleted)\n");
    }

    @Test
    void whatIsAboutForgottenPlacesIsLeftOutAndTheRestMovesUp() throws IOException, InterruptedException {
        from.say("anna", "long ago");
        from.say("anna", "ciao");
        from.append("bruno", new Content.Reaction(1, "+", true));
        from.append("bruno", new Content.Said(new MessageText("ciao a te"), false, 2));
        from.history.forget("lobby", TransferRig.NOON.plusSeconds(2));

        ImportResult result = into.read("lobby", from.archive("lobby"));

        assertThat(result).isEqualTo(new ImportResult(2, 1, null));
        assertThat(into.archive("lobby").get(2)).contains("\"seq\":2", "\"reply_to\":1", "ciao a te");
    }

    @Test
    void idsUsedByTwoPeopleOfOneNameAreNotInTheWay() throws IOException, InterruptedException {
        ImportResult result =
                into.read("lobby", List.of(HEADER, message(1, "same", "ciao"), message(2, "same", "ehi")));

        assertThat(result).isEqualTo(new ImportResult(2, 0, null));
    }

    @Test
    void aLineThatCannotBeReadEndsTheImportAndIsNamed() throws IOException, InterruptedException {
        ImportResult result =
                into.read("lobby", List.of(HEADER, message(1, "a", "ciao"), "{\"type\":\"message\"}", "{}"));

        assertThat(result.imported()).isEqualTo(1);
        assertThat(result.problem()).isEqualTo(new ImportResult.Problem(3, "The field \"room\" must be a string."));
    }

    @Test
    void aNameThatIsNoneEndsTheImport() throws IOException, InterruptedException {
        String forged = message(1, "a", "ciao").replace("anna", "anna: x");

        assertThat(into.read("lobby", List.of(HEADER, forged)).problem())
                .isEqualTo(new ImportResult.Problem(2, "The field \"from\" is not a name."));
    }

    @Test
    void whatIsNoArchiveIsNotImported() throws IOException, InterruptedException {
        assertThat(into.read("lobby", List.of(message(1, "a", "ciao"))).problem())
                .isEqualTo(
                        new ImportResult.Problem(1, "This is no archive of a room: it does not begin with a header."));
        assertThat(into.read("lobby", List.of(HEADER.replace(":1,", ":2,"))).problem())
                .isEqualTo(new ImportResult.Problem(1, "The archive has version 2; this server reads 1."));
        assertThat(into.read("lobby", List.of()).problem()).isNotNull();
    }

    @Test
    void onlyAnEmptyRoomIsImportedInto() throws IOException, InterruptedException {
        into.say("anna", "already");

        ImportResult result = into.read("lobby", List.of(HEADER, message(1, "a", "ciao")));

        assertThat(result.imported()).isZero();
        assertThat(result.problem()).isNotNull();
        assertThat(into.history.lastSeq("lobby")).isEqualTo(1);
    }

    @Test
    void aHistoryThatCannotStoreEndsTheImportWithItsWords() throws IOException, InterruptedException {
        into.history.answer(Intake.UNAVAILABLE);

        assertThat(into.read("lobby", List.of(HEADER, message(1, "a", "ciao"))).problem())
                .isEqualTo(new ImportResult.Problem(2, Intake.UNAVAILABLE.sentence()));
    }

    @Test
    void aBusyHistoryIsWaitedFor() throws Exception {
        into.history.answer(Intake.FULL);
        List<String> lines = new ArrayList<>(List.of(HEADER, message(1, "a", "ciao")));
        List<ImportResult> results = new ArrayList<>();
        Thread importing = new Thread(() -> {
            try {
                results.add(into.read("lobby", lines));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        importing.start();
        while (importing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        into.history.answer(Intake.QUEUED);
        importing.join(10_000);

        assertThat(results).containsExactly(new ImportResult(1, 0, null));
    }

    private static String message(long seq, String id, String text) {
        return ("{\"type\":\"message\",\"room\":\"x\",\"seq\":%d,\"id\":\"%s\",\"at\":\"2026-11-23T12:00:00Z\","
                        + "\"from\":\"anna\",\"text\":\"%s\"}")
                .formatted(seq, id, text);
    }
}
