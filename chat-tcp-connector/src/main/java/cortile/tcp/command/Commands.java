package cortile.tcp.command;

import cortile.core.event.EndReason;
import cortile.core.moderation.Sanction.Kind;
import cortile.tcp.sentences.CommandSentences.Help;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Does what a speaker says: a command, or words for the room. Confined to the session's lane. */
public final class Commands {

    private final Speaker speaker;
    private final RoomCommands rooms;
    private final WordCommands words;
    private final PastCommands past;
    private final PersonCommands person;
    private final OrderCommands order;

    /** @param clock whose zone times are written in */
    public Commands(Speaker speaker, Clock clock) {
        this.speaker = speaker;
        this.rooms = new RoomCommands(speaker);
        this.words = new WordCommands(speaker);
        PastTime times = new PastTime(clock);
        this.past = new PastCommands(speaker, times);
        this.order = new OrderCommands(speaker, times);
        this.person = new PersonCommands(speaker);
    }

    public void hear(String line, CommandUse use) {
        CommandLine read = CommandLine.read(line, use);
        if (read instanceof CommandLine.Command command) {
            check(command.word(), command.arguments());
        } else if (read instanceof CommandLine.Unknown unknown) {
            answerUnknown(unknown.word());
        } else if (read instanceof CommandLine.Words said) {
            speaker.say(said.text(), false);
        }
    }

    private void check(CommandWord word, Arguments arguments) {
        if (!word.isSatisfiedBy(arguments) || !run(word, arguments)) {
            speaker.answer(speaker.sentences().usage(usage(word)));
        }
    }

    /** Returns false where the arguments say nothing the command could do. */
    private boolean run(CommandWord word, Arguments arguments) {
        return switch (word) {
            case HELP -> help(arguments.text());
            case NICK -> person.nick(arguments);
            case JOIN -> rooms.join(arguments);
            case LEAVE -> rooms.leave();
            case CREATE -> rooms.create(arguments);
            case ROOMS -> rooms.list();
            case WHO -> rooms.who(arguments);
            case TOPIC -> rooms.topic(arguments);
            case MSG -> words.msg(arguments);
            case ME -> words.me(arguments);
            case SINCE -> past.since(arguments);
            case SEARCH -> past.search(arguments);
            case INVITE -> rooms.invite(arguments);
            case AWAY -> person.away(arguments);
            case BACK -> person.back();
            case ROLE -> rooms.role(arguments);
            case EDIT -> words.edit(arguments);
            case UNDO -> words.undo();
            case REGISTER -> person.register(arguments);
            case IGNORE -> person.ignore(arguments);
            case UNIGNORE -> person.unignore(arguments);
            case LOGIN -> person.login();
            case QUIT -> quit();
            case KICK, BAN, UNBAN, BANS, MUTE, UNMUTE, SLOW, MODERATED -> keepOrder(word, arguments);
        };
    }

    private boolean keepOrder(CommandWord word, Arguments arguments) {
        return switch (word) {
            case KICK -> order.kick(arguments);
            case BAN -> order.impose(Kind.BAN, arguments);
            case UNBAN -> order.lift(Kind.BAN, arguments);
            case MUTE -> order.impose(Kind.MUTE, arguments);
            case UNMUTE -> order.lift(Kind.MUTE, arguments);
            case SLOW -> order.slow(arguments);
            case MODERATED -> order.moderated(arguments);
            default -> order.list();
        };
    }

    private boolean quit() {
        speaker.session().end(EndReason.QUIT, "");
        return true;
    }

    private boolean help(String about) {
        if (about.isEmpty()) {
            speaker.answer(Stream.of(CommandWord.values()).map(this::line).toList());
            return true;
        }
        String word = about.startsWith("/") ? about.substring(1) : about;
        CommandWord.of(word).ifPresentOrElse(this::helpWith, () -> answerUnknown(word));
        return true;
    }

    private void helpWith(CommandWord word) {
        String others = String.join(", /", word.aliases());
        speaker.answer(List.of(line(word), "/" + word.word() + " = /" + others));
    }

    private String line(CommandWord word) {
        return usage(word) + " – " + helpOf(word).purpose();
    }

    private String usage(CommandWord word) {
        String arguments = helpOf(word).arguments();
        return "/" + word.word() + (arguments.isEmpty() ? "" : " " + arguments);
    }

    private Help helpOf(CommandWord word) {
        return speaker.sentences().help(word.word());
    }

    private void answerUnknown(String word) {
        String shown = Shortened.to(word, Shortened.WORD);
        speaker.answer(speaker.sentences().unknown(shown, NearestWord.of(word).orElse("")));
    }
}
