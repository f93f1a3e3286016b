package cortile.tcp.command;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessagePosted;
import cortile.core.history.MessageHistory;
import cortile.core.history.Page;
import cortile.core.search.Found;
import cortile.core.service.Archive;
import cortile.core.session.Seat;
import cortile.core.session.Session;
import cortile.tcp.sentences.CommandSentences;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Commands about what was said before. */
final class PastCommands {

    /** Messages in the answer to a search. */
    static final int MOST_FOUND = 20;

    /** What one answer holds, far less than may wait for a reader. */
    private static final int MOST_CHARACTERS = 24 * 1024;

    private final Speaker speaker;
    private final Session session;
    private final Archive archive;
    private final CommandSentences sentences;
    private final PastTime times;

    PastCommands(Speaker speaker, PastTime times) {
        this.speaker = speaker;
        this.session = speaker.session();
        this.archive = speaker.services().archive();
        this.sentences = speaker.sentences();
        this.times = times;
    }

    boolean since(Arguments arguments) {
        Optional<Instant> from = times.parse(arguments.text());
        from.ifPresentOrElse(
                this::since, () -> speaker.answer(sentences.notATime(Shortened.to(arguments.text(), Shortened.WORD))));
        return true;
    }

    private void since(Instant from) {
        speaker.await(
                archive.before(session, speaker.room().name(), Long.MAX_VALUE, MessageHistory.MAX_PAGE),
                page -> speaker.answer(saidSince(from, page)));
    }

    private List<String> saidSince(Instant from, Page page) {
        List<MessagePosted> said = page.entries().stream()
                .filter(entry -> entry instanceof MessagePosted && !entry.at().isBefore(from))
                .filter(entry -> !isIgnored(entry.author()))
                .map(MessagePosted.class::cast)
                .toList();
        if (said.isEmpty()) {
            return List.of(sentences.nothingSince(times.shortly(from)));
        }
        List<String> lines = newest(said);
        boolean all = lines.size() == said.size() && (!page.more() || beginsBefore(from, page.entries()));
        lines.add(0, all ? sentences.saidSince(times.shortly(from)) : sentences.newestOnly(lines.size()));
        return lines;
    }

    private static boolean beginsBefore(Instant from, List<LoggedEvent> entries) {
        return entries.get(0).at().isBefore(from);
    }

    private List<String> newest(List<MessagePosted> said) {
        Deque<String> lines = new ArrayDeque<>();
        int characters = 0;
        for (int i = said.size() - 1; i >= 0 && characters < MOST_CHARACTERS; i--) {
            String line = times.shortly(said.get(i).at()) + " " + line(said.get(i));
            characters += line.length();
            lines.addFirst(line);
        }
        return new ArrayList<>(lines);
    }

    boolean search(Arguments arguments) {
        speaker.await(
                archive.search(session, null, arguments.text(), null, 0, MOST_FOUND),
                found -> speaker.answer(found(arguments.text(), found)));
        return true;
    }

    private List<String> found(String words, Found found) {
        if (found.messages().isEmpty()) {
            return List.of(sentences.nothingFound(Shortened.to(words, Shortened.MESSAGE)));
        }
        List<String> lines = new ArrayList<>();
        found.messages().stream()
                .filter(posted -> !isIgnored(posted.author()))
                .forEach(posted -> lines.add(0, foundLine(posted)));
        if (found.more()) {
            lines.add(0, sentences.newestOnly(found.messages().size()));
        }
        return lines;
    }

    private boolean isIgnored(String author) {
        return session.person().ignored().has(author);
    }

    private String foundLine(MessagePosted posted) {
        boolean alone = session.seat(posted.room())
                .map(Seat::hosted)
                .filter(hosted -> hosted.isDirect())
                .isPresent();
        String room = alone ? sentences.alone() : "#" + posted.room();
        return times.fully(posted.at()) + " " + room + " " + line(posted);
    }

    private static String line(MessagePosted posted) {
        String text = Shortened.to(posted.text().withoutTrailingLineEnds(), Shortened.MESSAGE);
        return posted.action() ? "* " + posted.author() + " " + text : posted.author() + ": " + text;
    }
}
