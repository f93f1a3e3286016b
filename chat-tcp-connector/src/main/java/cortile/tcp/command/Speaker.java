package cortile.tcp.command;

import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.rooms.HostedRoom;
import cortile.core.service.Services;
import cortile.core.session.Seat;
import cortile.core.session.Session;
import cortile.tcp.sentences.CommandSentences;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Somebody with a name who speaks text and is in one room at a time. Confined to the session's lane. */
public interface Speaker {

    Session session();

    Services services();

    CommandSentences sentences();

    /** The room this speaker is in. */
    HostedRoom room();

    /** Goes into the room where it has a seat already, out of the one before, and reads where it is now. */
    void goInto(Seat seat);

    /** Says this in its room, or is told why not. */
    void say(String text, boolean action);

    /** Answers this speaker alone, a line each. */
    void answer(List<String> lines);

    /** Confirms what the others are told and this speaker is not, unless it hears what it does itself. */
    void confirm(String line);

    /** Tells this speaker alone why something was not done. */
    void deny(Denial denial);

    /** Whether nobody can read along on the way to this speaker. */
    boolean isConfidential();

    /** Goes on when the answer is there, and hears nothing else until then; a denial is told. */
    <T> void await(CompletionStage<Outcome<T>> answer, Consumer<T> then);

    default void answer(String line) {
        answer(List.of(line));
    }
}
