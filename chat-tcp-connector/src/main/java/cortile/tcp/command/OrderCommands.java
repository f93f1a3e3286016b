package cortile.tcp.command;

import cortile.core.audit.Actor;
import cortile.core.authority.Outcome;
import cortile.core.directory.Role;
import cortile.core.moderation.Sanction;
import cortile.core.moderation.Sanction.Kind;
import cortile.core.service.ModerationService;
import cortile.core.service.ModerationService.Order;
import cortile.core.session.Session;
import cortile.tcp.sentences.CommandSentences;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Commands of those who keep order in the room they are in. Each returns false where its arguments say nothing it could do. */
final class OrderCommands {

    /** Bans and mutes in one answer. */
    static final int MOST_SHOWN = 50;

    private static final String OFF = "off";
    private static final String ON = "on";

    private final Speaker speaker;
    private final Session session;
    private final ModerationService moderation;
    private final CommandSentences sentences;
    private final PastTime times;

    OrderCommands(Speaker speaker, PastTime times) {
        this.speaker = speaker;
        this.session = speaker.session();
        this.moderation = speaker.services().moderation();
        this.sentences = speaker.sentences();
        this.times = times;
    }

    private Actor self() {
        return ModerationService.actor(session);
    }

    boolean kick(Arguments arguments) {
        await(moderation.kick(self(), speaker.room(), arguments.first(), arguments.rest()));
        return true;
    }

    boolean impose(Kind kind, Arguments arguments) {
        Arguments rest = new Arguments(arguments.rest());
        Optional<Duration> time = Span.parse(rest.first());
        String reason = time.isPresent() ? rest.rest() : rest.text();
        await(moderation.impose(self(), speaker.room(), new Order(kind, arguments.first(), time, reason)));
        return true;
    }

    boolean lift(Kind kind, Arguments arguments) {
        await(moderation.lift(self(), speaker.room(), kind, arguments.name()));
        return true;
    }

    boolean slow(Arguments arguments) {
        String written = arguments.isEmpty() || arguments.text().equals(OFF) ? "0" : arguments.text();
        boolean isNumber = written.matches("\\d{1,6}");
        if (isNumber) {
            await(moderation.slow(self(), speaker.room(), Integer.parseInt(written)));
        }
        return isNumber;
    }

    boolean moderated(Arguments arguments) {
        boolean on = arguments.text().equals(ON);
        if (on || arguments.text().equals(OFF)) {
            Role newcomers = on ? Role.READER : Role.MEMBER;
            await(speaker.services()
                    .rules()
                    .setNewcomers(session, speaker.room().name(), newcomers));
            return true;
        }
        return false;
    }

    private <T> void await(CompletionStage<Outcome<T>> doing) {
        // Who keeps order is no session to the core: the answer comes on the thread that stored it.
        CompletionStage<Outcome<T>> onLane = doing.thenApplyAsync(outcome -> outcome, session.lane());
        speaker.await(onLane, done -> speaker.confirm(sentences.done()));
    }

    boolean list() {
        moderation.list(self(), speaker.room()).fold(this::show, denial -> {
            speaker.deny(denial);
            return false;
        });
        return true;
    }

    private boolean show(List<Sanction> all) {
        List<String> lines = new ArrayList<>();
        all.stream().limit(MOST_SHOWN).map(this::line).forEach(lines::add);
        if (all.size() > MOST_SHOWN) {
            lines.add(sentences.andMore(all.size() - MOST_SHOWN));
        }
        speaker.answer(lines.isEmpty() ? List.of(sentences.nobodyBanned()) : lines);
        return true;
    }

    private String line(Sanction sanction) {
        return sentences.ruling(new CommandSentences.Ruling(
                sanction.id(),
                sanction.kind() == Kind.BAN,
                sanction.subject().written(),
                sanction.by(),
                sanction.until().map(times::shortly).orElse(""),
                sanction.reason()));
    }
}
