package cortile.tcp.text;

import cortile.core.delivery.RoomEncoder;
import cortile.tcp.command.CommandUse;
import cortile.tcp.sentences.Sentences;
import cortile.tcp.text.TextEncoder.Privacy;
import java.time.Duration;
import java.util.function.BiFunction;

/**
 * How one dialect treats its peers. Immutable.
 *
 * @param encoders how a room is told to a peer
 * @param echoes whether people are told what they did themselves
 * @param unframed what is a command for an original client; for a peer of lines all is
 * @param restOfName silence after which a name without a line end is taken as whole
 * @param nameMayComeTwice whether a client may send its name twice
 */
public record Manner(
        Sentences sentences,
        BiFunction<Framing, Privacy, RoomEncoder> encoders,
        boolean echoes,
        CommandUse unframed,
        Duration restOfName,
        boolean nameMayComeTwice) {

    CommandUse commands(Framing framing) {
        return framing == Framing.LINES ? CommandUse.ALL : unframed;
    }
}
