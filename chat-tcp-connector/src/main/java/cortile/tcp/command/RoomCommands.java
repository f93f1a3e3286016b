package cortile.tcp.command;

import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.directory.Access;
import cortile.core.directory.Role;
import cortile.core.rooms.HostedRoom;
import cortile.core.rooms.RoomCatalogue;
import cortile.core.service.RoomService;
import cortile.core.session.Seat;
import cortile.core.session.Session;
import cortile.tcp.sentences.CommandSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Commands about rooms. Each returns false where its arguments say nothing it could do. */
final class RoomCommands {

    /** Rooms in one answer. */
    static final int MOST_ROOMS = 50;

    private static final String PASSWORD = "password";

    private final Speaker speaker;
    private final Session session;
    private final RoomService rooms;
    private final CommandSentences sentences;

    RoomCommands(Speaker speaker) {
        this.speaker = speaker;
        this.session = speaker.session();
        this.rooms = speaker.services().rooms();
        this.sentences = speaker.sentences();
    }

    boolean join(Arguments arguments) {
        String password = arguments.rest().isEmpty() ? null : arguments.rest();
        if (mayShow(password)) {
            move(() -> rooms.join(session, arguments.first(), password));
        }
        return true;
    }

    boolean leave() {
        if (speaker.room().name().equals(RoomCatalogue.LOBBY)) {
            speaker.answer(sentences.inLobbyAlready());
        } else {
            move(() -> rooms.join(session, RoomCatalogue.LOBBY, null));
        }
        return true;
    }

    boolean create(Arguments arguments) {
        Arguments kind = new Arguments(arguments.rest());
        boolean wantsPassword = kind.first().equals(PASSWORD) && !kind.rest().isEmpty();
        boolean isPrivate = kind.text().equals("private") || kind.text().equals(sentences.privateWord());
        if (!kind.isEmpty() && !wantsPassword && !isPrivate) {
            return false;
        }
        Access access = wantsPassword ? Access.PASSWORD : isPrivate ? Access.PRIVATE : Access.PUBLIC;
        String password = wantsPassword ? kind.rest() : null;
        if (mayShow(password)) {
            move(() -> rooms.create(session, arguments.first(), access, password, ""));
        }
        return true;
    }

    private boolean mayShow(@Nullable String password) {
        boolean may = password == null || speaker.isConfidential();
        if (!may) {
            speaker.answer(sentences.passwordOpenlyRefused());
        }
        return may;
    }

    private void move(Supplier<CompletionStage<Outcome<Seat>>> entering) {
        // What was said before is told first, where it was said.
        speaker.await(
                speaker.services().words().lastSaid(session, speaker.room().name()),
                any -> speaker.await(entering.get(), this::goInto));
    }

    private void goInto(Seat seat) {
        if (seat.hosted().isDirect()) {
            speaker.deny(Denial.NO_SUCH_ROOM);
        } else {
            speaker.goInto(seat);
        }
    }

    boolean list() {
        List<HostedRoom> all = rooms.list(session);
        List<String> lines = new ArrayList<>();
        all.stream().limit(MOST_ROOMS).forEach(room -> lines.add(line(room)));
        if (all.size() > MOST_ROOMS) {
            lines.add(sentences.andMore(all.size() - MOST_ROOMS));
        }
        speaker.answer(lines);
        return true;
    }

    private String line(HostedRoom room) {
        var profile = room.profile();
        return sentences.room(room.name(), room.room().size(), profile.access().wireName(), profile.topic());
    }

    boolean who(Arguments arguments) {
        if (arguments.isEmpty()) {
            speaker.answer(PeopleList.of(speaker.room(), sentences));
        } else {
            rooms.find(session, arguments.text()).ifPresentOrElse(this::who, () -> speaker.deny(Denial.NO_SUCH_ROOM));
        }
        return true;
    }

    private void who(HostedRoom room) {
        boolean open = room.profile().access() == Access.PUBLIC
                || room.membershipOf(session.person().id()).isPresent();
        if (open) {
            speaker.answer(PeopleList.of(room, sentences));
        } else {
            speaker.deny(Denial.NOT_IN_ROOM);
        }
    }

    boolean topic(Arguments arguments) {
        HostedRoom room = speaker.room();
        if (arguments.isEmpty()) {
            speaker.answer(sentences.topic(room.name(), room.profile().topic()));
        } else {
            speaker.await(
                    speaker.services().rules().setTopic(session, room.name(), arguments.text()),
                    done -> speaker.confirm(sentences.done()));
        }
        return true;
    }

    boolean invite(Arguments arguments) {
        String name = arguments.name();
        speaker.await(
                rooms.invite(session, speaker.room().name(), name),
                room -> speaker.answer(sentences.invitedOther(Shortened.to(name, Shortened.WORD), room.name())));
        return true;
    }

    boolean role(Arguments arguments) {
        Optional<Role> role = Role.of(sentences.role(arguments.last()));
        String name = arguments.beforeLast().name();
        role.ifPresent(wanted -> speaker.await(
                speaker.services().rules().setRole(session, speaker.room().name(), name, wanted),
                done -> speaker.confirm(sentences.done())));
        return role.isPresent();
    }
}
