package cortile.desktop.text;

import cortile.desktop.model.Access;
import cortile.desktop.model.CommandName;
import cortile.desktop.model.ConnectInput.Substitution;
import cortile.desktop.model.Delivery;
import cortile.desktop.model.Entry;
import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Said;
import cortile.desktop.model.Problem;
import cortile.desktop.model.Problem.BadName;
import cortile.desktop.model.Problem.NoConnection;
import cortile.desktop.model.Problem.NotProved;
import cortile.desktop.model.Problem.Refused;
import cortile.desktop.model.Problem.Untrusted;
import cortile.desktop.model.Refusal;
import cortile.desktop.model.Role;
import cortile.desktop.model.Traffic;
import cortile.protocol.text.Nickname;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes sentences of what the model tells. Immutable. */
public final class Wording {

    private final Texts texts;
    private final ZoneId zone;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter calendar;
    private final DateTimeFormatter moment;
    private final Problem.Visitor<String> problems = new Problems();

    public Wording(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        this.calendar = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(texts.locale());
        this.moment =
                DateTimeFormatter.ofPattern("d MMM, HH:mm", texts.locale()).withZone(zone);
        this.clock = DateTimeFormatter.ofPattern("HH:mm", texts.locale()).withZone(zone);
    }

    public Texts texts() {
        return texts;
    }

    /** The same in another language. */
    public Wording in(Texts language) {
        return new Wording(language, zone);
    }

    /** What failed, where, and what to try. */
    public String of(Problem problem) {
        return problem.accept(problems);
    }

    /** What was replaced in the connect form. */
    public String of(Substitution substitution) {
        String kind = substitution.written().isEmpty() ? "missing" : "invalid";
        return switch (substitution.field()) {
            case HOST -> texts.of("form.host." + kind, substitution.used(), substitution.written());
            case PORT -> texts.of("form.port." + kind, substitution.used(), substitution.written());
        };
    }

    public String timeOf(Entry entry) {
        return clock.format(entry.at());
    }

    /** Day and time, in short. */
    public String momentOf(Instant at) {
        return moment.format(at);
    }

    /** The day, written out. */
    public String dayOf(Entry entry) {
        return calendar.format(day(entry));
    }

    /**
     * A day where we are.
     *
     * @param end when the next begins
     */
    public record Day(Instant begin, Instant end) {
        public boolean has(Entry entry) {
            return !entry.at().isBefore(begin) && entry.at().isBefore(end);
        }
    }

    /** The day of the entry: to ask it of many entries is much cheaper than each entry for its day. */
    public Day dayAround(Entry entry) {
        LocalDate day = day(entry);
        return new Day(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private LocalDate day(Entry entry) {
        return LocalDate.ofInstant(entry.at(), zone);
    }

    private String withDetail(Happened happened) {
        return happened.detail().isEmpty()
                ? texts.of(order(happened), happened.subject())
                : texts.of(order(happened) + ".detail", happened.subject(), happened.detail());
    }

    private static String order(Happened happened) {
        return "line." + happened.kind().name().toLowerCase(Locale.ROOT);
    }

    /** What happened, as a quiet line. */
    public String of(Happened happened) {
        return switch (happened.kind()) {
            case ENTERED -> texts.of("line.entered", happened.subject());
            case RETURNED -> texts.of("line.returned", happened.subject());
            case LOST -> texts.of("line.lost", happened.subject());
            case JOINED -> texts.of("line.joined", happened.subject());
            case LEFT -> texts.of("line.left", happened.subject());
            case DROPPED -> texts.of("line.dropped", happened.subject());
            case TRAFFIC -> traffic(Traffic.names(happened.subject()), Traffic.names(happened.detail()));
            case KICKED -> texts.of("line.kicked", happened.subject());
            case RENAMED -> texts.of("line.renamed", happened.subject(), happened.detail());
            case TOPIC ->
                happened.detail().isEmpty()
                        ? texts.of("line.topic.none", happened.subject())
                        : texts.of("line.topic", happened.subject(), happened.detail());
            case ACCESS -> texts.of("line.access", happened.subject(), access(happened.detail()));
            case ROLE -> texts.of("line.role", happened.subject(), role(happened.detail()));
            case BANNED, MUTED, SLOWED -> withDetail(happened);
            case UNBANNED, UNMUTED, MODERATED, UNMODERATED -> texts.of(order(happened), happened.subject());
            case REGISTERED -> texts.of("line.registered", happened.subject());
            case PASSWORD_CHANGED -> texts.of("line.password-changed");
            case HELP -> help();
            case UNSENT -> texts.of("line.unsent", happened.subject(), happened.detail());
            case PEOPLE -> texts.of("line.people", happened.subject());
            case INVITED -> texts.of("line.invited", happened.subject(), happened.detail());
            case NOTICE -> texts.of("line.notice", happened.subject());
            case COMPLAINT -> of(new Refusal(happened.detail(), happened.subject()));
            case GAP -> texts.of("line.gap");
            case ANEW -> texts.of("line.anew", happened.subject());
        };
    }

    private String traffic(List<String> came, List<String> gone) {
        return Stream.of(crowd("line.joined", came), crowd("line.left", gone))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String crowd(String key, List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> texts.of(key, names.get(0));
            case 2, 3, 4, 5 -> texts.of(key + ".several", String.join(", ", names));
            default -> texts.of(key + ".many", String.join(", ", names.subList(0, 4)), names.size() - 4);
        };
    }

    private String help() {
        String commands = Arrays.stream(CommandName.values())
                .map(command -> texts.of("command.line", syntaxOf(command), meaningOf(command)))
                .collect(Collectors.joining("\n"));
        return commands + "\n" + texts.of("command.escape");
    }

    /** How the command is typed. */
    public String syntaxOf(CommandName command) {
        String arguments = texts.of("command." + command.word() + ".arguments");
        return arguments.equals("–") ? "/" + command.word() : "/" + command.word() + " " + arguments;
    }

    /** What the command does. */
    public String meaningOf(CommandName command) {
        return texts.of("command." + command.word());
    }

    private String access(String access) {
        return texts.of("access." + Access.of(access).wireName());
    }

    private String role(String role) {
        return of(Role.of(role));
    }

    /** What somebody is who has this role. */
    public String of(Role role) {
        return texts.of("role." + role.wireName());
    }

    /** Why something was not done; in the user's language where the reason is known. */
    public String of(Refusal refusal) {
        if (refusal.equals(Refusal.NOT_CONNECTED)) {
            return texts.of("chat.not-connected");
        }
        String key = "refusal." + refusal.code();
        return texts.has(key) ? texts.of(key) : texts.of("line.complaint", refusal.text());
    }

    /** What of a message can be read and selected. */
    public String bodyOf(Said said) {
        if (said.fate().deleted()) {
            return texts.of("message.deleted");
        }
        return said.words().action() ? "* " + said.author() + " " + said.text() : said.text();
    }

    /** The signs of a message, each with how many gave it. */
    public List<String> signsOf(Said said) {
        if (said.fate().reactions().isEmpty()) {
            // Asked of each message that is laid out, and most have none.
            return List.of();
        }
        return said.fate().reactions().stream()
                .map(reaction -> reaction.emoji() + " " + reaction.names().size())
                .toList();
    }

    /** One line that says which message this one answers. */
    public String quoteOf(Optional<Said> answered) {
        return answered.map(said ->
                        texts.of("message.quote", said.author(), bodyOf(said).replace('\n', ' ')))
                .orElseGet(() -> texts.of("message.quote.unknown"));
    }

    /** Who is writing; empty where nobody is. */
    public String writing(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> texts.of("chat.writing.one", names.get(0));
            case 2 -> texts.of("chat.writing.two", names.get(0), names.get(1));
            default -> texts.of("chat.writing.many");
        };
    }

    /** The state of our own message; empty for one the server has. */
    public String stateOf(Said said) {
        return switch (said.delivery()) {
            case QUEUED -> texts.of("delivery.queued");
            case SENDING -> texts.of("delivery.sending");
            case SETTLED -> "";
            case FAILED, REFUSED ->
                said.reason().isEmpty()
                        ? texts.of("delivery.refused")
                        : texts.of("delivery.refused.because", said.reason());
        };
    }

    /** What can be done about the message; empty where nothing can. */
    public String remedyOf(Said said) {
        return said.delivery() == Delivery.FAILED ? texts.of("delivery.send-again") : "";
    }

    /** The entry as one copies it: {@code [09:02] dave: text}. */
    public String plain(Entry entry, String text) {
        boolean named = entry instanceof Said said && !(said.words().action() && said.canChange());
        String author = named ? ((Said) entry).author() + ": " : "";
        return "[" + timeOf(entry) + "] " + author + text;
    }

    private final class Problems implements Problem.Visitor<String> {
        @Override
        public String noConnection(NoConnection problem) {
            return switch (problem.cause()) {
                case UNKNOWN_HOST ->
                    texts.of("problem.unknown-host", problem.endpoint().host());
                case CONNECTION_REFUSED -> texts.of("problem.connection-refused", problem.endpoint());
                case CONNECT_TIMEOUT -> texts.of("problem.connect-timeout", problem.endpoint());
                case UNREACHABLE -> texts.of("problem.unreachable", problem.endpoint());
                case NOT_CORTILE -> texts.of("problem.not-cortile", problem.endpoint());
                case NOT_ENCRYPTED -> texts.of("problem.not-encrypted", problem.endpoint());
                case HUNG_UP -> texts.of("problem.hung-up", problem.endpoint());
                case CLOSED_BY_SERVER -> texts.of("problem.closed", problem.endpoint());
                case SILENT -> texts.of("problem.silent", problem.endpoint());
                case NOT_READING, BROKEN -> texts.of("problem.broken", problem.endpoint());
            };
        }

        @Override
        public String refused(Refused problem) {
            return problem.errorCode()
                    .map(code -> switch (code) {
                        case NAME_TAKEN ->
                            texts.of("problem.name-taken", problem.target().name());
                        case BAD_NAME ->
                            texts.of("problem.bad-name", problem.target().name());
                        case NAME_RESERVED ->
                            texts.of("problem.name-reserved", problem.target().name());
                        case LOGIN_FAILED -> texts.of("problem.login-failed");
                        case TOO_MANY_TRIES -> texts.of("problem.too-many-tries");
                        case REPLACED -> texts.of("problem.replaced");
                        case SERVER_FULL ->
                            texts.of("problem.server-full", problem.target().endpoint());
                        case STOPPING ->
                            texts.of("problem.stopping", problem.target().endpoint());
                        case KICKED -> texts.of("problem.kicked", problem.text());
                        case BANNED -> texts.of("problem.banned", problem.text());
                        case SLOW_READER -> texts.of("problem.slow-reader");
                        case UNSUPPORTED_VERSION ->
                            texts.of("problem.version", problem.target().endpoint());
                        default -> other(problem);
                    })
                    .orElseGet(() -> other(problem));
        }

        private String other(Refused problem) {
            return texts.of("problem.other", problem.target().endpoint(), problem.text());
        }

        @Override
        public String notProved(NotProved problem) {
            return texts.of("problem.not-proved", problem.endpoint());
        }

        @Override
        public String untrusted(Untrusted problem) {
            return texts.of(
                    problem.isChange() ? "problem.other-certificate" : "problem.unknown-certificate",
                    problem.endpoint());
        }

        @Override
        public String badName(BadName problem) {
            return switch (problem.problem()) {
                case EMPTY -> texts.of("form.name.empty");
                case TOO_LONG -> texts.of("form.name.too-long", Nickname.MAX_CODE_POINTS);
                case FORBIDDEN_CHARACTER -> texts.of("form.name.forbidden");
            };
        }
    }
}
