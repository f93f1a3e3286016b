package cortile.desktop.model;

import cortile.desktop.model.Conversation.Acquaintance;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage.Failure;
import cortile.protocol.message.ServerMessage.Welcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rooms and conversations of two we are in, and which of them is shown.
 *
 * <p>Outlives connections; another server's begin anew, with the lobby alone. Confined to the model's thread.
 */
public final class Rooms {

    private static final Comparator<Conversation> BY_NAME =
            Comparator.comparing(room -> room.facts().title().toLowerCase(Locale.ROOT));
    private static final Comparator<Conversation> LATEST_FIRST =
            Comparator.comparing(Conversation::lastActivity).reversed();

    private final Supplier<Conversation> maker;
    private final DraftKeeper drafts;
    private final Conversation lobby;
    private final Map<String, Conversation> others = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Consumer<Conversation>> openListeners = new ArrayList<>();
    private Conversation active;
    private @Nullable Endpoint server;
    private String history = "";
    private String ownName = "";

    /** @param maker makes conversations nobody has entered */
    Rooms(Supplier<Conversation> maker, DraftKeeper drafts) {
        this.maker = maker;
        this.drafts = drafts;
        this.lobby = made();
        this.active = lobby;
        lobby.opened();
    }

    private Conversation made() {
        Conversation room = maker.get();
        room.readMarker().addListener(this::tell);
        room.facts().addListener(this::tell);
        return room;
    }

    /** Tells the listener when rooms come or go, or what is known or unread of them changes, on the model's thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Tells the listener which room is shown from now on, on the model's thread. */
    public void onOpen(Consumer<Conversation> listener) {
        openListeners.add(listener);
    }

    /** The room that is shown; the lobby at first. */
    public Conversation active() {
        return active;
    }

    public Conversation lobby() {
        return lobby;
    }

    /** Our name as the server gave it; empty before that. */
    public String ownName() {
        return lobby.ownName().isEmpty() ? ownName : lobby.ownName();
    }

    /** The lobby, then the rooms by name. */
    public List<Conversation> named() {
        return Stream.concat(
                        Stream.of(lobby),
                        others.values().stream()
                                .filter(room -> !room.facts().isDirect())
                                .sorted(BY_NAME))
                .toList();
    }

    /** The conversations of two, the latest first. */
    public List<Conversation> direct() {
        return others.values().stream()
                .filter(room -> room.facts().isDirect())
                .sorted(LATEST_FIRST.thenComparing(BY_NAME))
                .toList();
    }

    /** All of them as they are shown: rooms, then conversations of two. */
    public List<Conversation> all() {
        return Stream.concat(named().stream(), direct().stream()).toList();
    }

    /** The room of this name that we are in. */
    public Optional<Conversation> find(String room) {
        return room.equals(lobby.room()) ? Optional.of(lobby) : Optional.ofNullable(others.get(room));
    }

    /** Our conversation with this person. */
    public Optional<Conversation> with(String name) {
        return others.values().stream()
                .filter(room -> room.facts().with().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Everybody who is in a room with us, without ourselves, by name. */
    public List<String> people() {
        return all().stream()
                .flatMap(room -> room.roster().names().stream())
                .filter(name -> !name.equals(ownName()))
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** How many of our messages wait for an answer, in all rooms. */
    public int unanswered() {
        return all().stream().mapToInt(Conversation::unanswered).sum();
    }

    /** How many messages name us or are for us alone, and are unread. */
    public int mentions() {
        return all().stream().mapToInt(room -> room.readMarker().mentions()).sum();
    }

    /** Shows this room. */
    public void open(Conversation room) {
        if (room != active) {
            active.left();
            active = room;
            room.opened();
            openListeners.forEach(listener -> listener.accept(room));
            tell();
        }
    }

    /** Shows the room so many places further on in the list, round its ends. */
    public void openNext(int step) {
        openNext(step, room -> true);
    }

    /** Shows the next room in this direction in which something is unread. */
    public void openNextUnread(int step) {
        openNext(step, room -> room.readMarker().unread() > 0);
    }

    private void openNext(int step, Predicate<Conversation> wanted) {
        List<Conversation> all = all();
        int here = all.indexOf(active);
        for (int i = 1; i < all.size(); i++) {
            Conversation room = all.get(Math.floorMod(here + i * step, all.size()));
            if (wanted.test(room)) {
                open(room);
                return;
            }
        }
    }

    /** The server let us in: says which room stands how to what is shown of it. */
    Map<Conversation, Acquaintance> welcomed(Endpoint endpoint, Welcome welcome) {
        boolean known = endpoint.equals(server);
        boolean same = known && welcome.history().equals(history);
        if (!known) {
            forgetAll();
        }
        server = endpoint;
        history = welcome.history();
        ownName = welcome.name();
        Map<Conversation, Acquaintance> met = new LinkedHashMap<>();
        for (RoomState state : welcome.rooms()) {
            boolean before = known && find(state.room()).isPresent();
            Conversation room = find(state.room()).orElseGet(() -> add(state.room()));
            Acquaintance acquaintance = before ? room.acquaintance(same, state.seq()) : Acquaintance.NEW;
            room.entered(state, welcome.name(), acquaintance);
            drafts.follow(state.room(), room.drafting());
            met.put(room, acquaintance);
        }
        others.values().stream().filter(room -> !met.containsKey(room)).toList().forEach(this::lose);
        tell();
        return met;
    }

    private Conversation add(String name) {
        if (name.equals(NativeProtocol.LOBBY)) {
            return lobby;
        }
        Conversation room = made();
        others.put(name, room);
        return room;
    }

    /** Another server is entered: what waits was not meant for it. */
    void forgetAll() {
        lobby.own().abandon();
        List.copyOf(others.values()).forEach(this::remove);
    }

    /** We are in one more room, or in one we were in already. */
    void entered(RoomState state) {
        boolean more = find(state.room()).isEmpty();
        Conversation room = find(state.room()).orElseGet(() -> add(state.room()));
        Acquaintance acquaintance = more ? Acquaintance.NEW : Acquaintance.KNOWN;
        room.entered(state, ownName(), acquaintance);
        if (more) {
            drafts.follow(state.room(), room.drafting());
            room.catchUp(state.seq(), acquaintance, "");
        }
        tell();
    }

    /** We are in this room no longer. */
    void exited(String name) {
        Conversation room = others.get(name);
        if (room != null) {
            lose(room);
            tell();
        }
    }

    /** We are in it no longer: what waited for it is shown once more, so that nobody has to write it again. */
    private void lose(Conversation room) {
        List<String> unsent = room.own().waitingTexts();
        remove(room);
        if (!unsent.isEmpty()) {
            lobby.tellUnsent(room.facts().title(), unsent);
        }
    }

    /** The server refused something that nobody waits to hear of, or it does not say what. */
    void failed(Failure failure, Instant at) {
        boolean heard = all().stream().anyMatch(room -> room.failed(failure, at));
        if (!heard) {
            active.complain(at, failure);
        }
    }

    private void remove(Conversation room) {
        room.disconnected();
        room.own().abandon();
        others.values().remove(room);
        if (room == active) {
            open(lobby);
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
