package cortile.desktop.model;

import cortile.protocol.message.OrderRequest.Moderate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody who keeps order typed: {@code /ban anna 10m spam}. Immutable. */
record OrderCommand(CommandName name, String room, String whom, int seconds, String reason) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,4})([mhd])");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final Pattern OFF = Pattern.compile("off|0");

    /** Empty where it says nothing that could be done. */
    static Optional<OrderCommand> read(CommandName name, String room, Command command) {
        return switch (name) {
            case SLOW -> slow(room, command.argument().strip());
            case BAN, MUTE -> Optional.of(timed(name, room, command));
            default -> Optional.of(new OrderCommand(name, room, command.first(), 0, command.rest()));
        };
    }

    private static Optional<OrderCommand> slow(String room, String written) {
        if (OFF.matcher(written).matches()) {
            return Optional.of(new OrderCommand(CommandName.SLOW, room, "", 0, ""));
        }
        return SECONDS.matcher(written).matches()
                ? Optional.of(new OrderCommand(CommandName.SLOW, room, "", Integer.parseInt(written), ""))
                : Optional.empty();
    }

    private static OrderCommand timed(CommandName name, String room, Command command) {
        String[] rest = command.rest().split("\\s+", 2);
        Matcher time = TIME.matcher(rest[0]);
        if (!time.matches()) {
            return new OrderCommand(name, room, command.first(), 0, command.rest());
        }
        int seconds = Integer.parseInt(time.group(1)) * unit(time.group(2));
        return new OrderCommand(name, room, command.first(), seconds, rest.length > 1 ? rest[1] : "");
    }

    private static int unit(String letter) {
        return switch (letter) {
            case "m" -> 60;
            case "h" -> 3_600;
            default -> 86_400;
        };
    }

    /** The question to the server. */
    Moderate asked(String id) {
        return new Moderate(id, room, name.word(), whom, seconds, reason);
    }
}
