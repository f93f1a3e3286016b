package cortile.core.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import cortile.core.event.LoggedEvent;
import cortile.core.event.RoomEvent;
import cortile.core.history.Content;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.MemoryHistory;
import cortile.core.history.Refusal;
import cortile.protocol.text.MessageText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A history in memory that rooms are exported from and imported into. Confined to one test. */
final class TransferRig implements HistoryListener {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    final MemoryHistory history = new MemoryHistory(this);
    private HistoryListener importing = new ImportWindow("none");
    private int said;

    void say(String author, String text) {
        append(author, new Content.Said(new MessageText(text), false, 0));
    }

    void append(String author, Content content) {
        append("lobby", author, content);
    }

    void append(String room, String author, Content content) {
        said++;
        history.append(new Draft(room, RoomEvent.NOBODY, NOON.plusSeconds(said), author, author, null, content));
    }

    String text(Locale locale) throws IOException, InterruptedException {
        StringWriter out = new StringWriter();
        new RoomExport(history).writeText("lobby", locale, ZoneId.of("Europe/Rome"), out);
        return out.toString();
    }

    List<String> archive(String room) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RoomExport(history).writeArchive(room, NOON, out);
        return out.toString(UTF_8).lines().toList();
    }

    ImportResult read(String room, List<String> lines) throws IOException, InterruptedException {
        RoomImport into = new RoomImport(room);
        importing = into.listener();
        byte[] bytes = String.join("\n", lines).getBytes(UTF_8);
        return into.run(new ByteArrayInputStream(bytes), history);
    }

    @Override
    public void stored(List<LoggedEvent> batch) {
        importing.stored(batch);
    }

    @Override
    public void repeated(Draft draft, LoggedEvent first) {
        importing.repeated(draft, first);
    }

    @Override
    public void refused(Draft draft, Refusal refusal) {
        importing.refused(draft, refusal);
    }

    @Override
    public void failed(List<Draft> drafts, String sentence) {
        importing.failed(drafts, sentence);
    }
}
