package cortile.desktop.testing;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage.RoomSummary;
import cortile.protocol.message.ServerMessage.Welcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The lobby of a {@link TestServer} and its other rooms, and what was said in them. Thread-safe. */
final class TestRooms {

    static final String LOBBY = "lobby";

    private final Map<String, TestRoom> others = new ConcurrentHashMap<>();
    private final List<String> members = new CopyOnWriteArrayList<>();
    private final TestHistory history;
    private volatile String topic = "";

    TestRooms(TestHistory history) {
        this.history = history;
    }

    TestRoom add(TestRoom room) {
        others.put(room.name(), room);
        return room;
    }

    /** A room besides the lobby. */
    Optional<TestRoom> find(String room) {
        return Optional.ofNullable(others.get(room));
    }

    /** Who is in the lobby; can be changed. */
    List<String> members() {
        return members;
    }

    void setTopic(String text) {
        topic = text;
    }

    TestHistory lobbyHistory() {
        return history;
    }

    /** What was said in this room; in the lobby where it is none of those that were added. */
    TestHistory historyOf(String room) {
        return find(room).map(TestRoom::history).orElse(history);
    }

    List<RoomSummary> summaries() {
        return Stream.concat(
                        Stream.of(new RoomSummary(LOBBY, "public", topic, members.size())),
                        others.values().stream().filter(TestRoom::isListed).map(TestRoom::summary))
                .toList();
    }

    List<HistoryEntry.Message> found(ClientMessage.Search search) {
        Stream<TestHistory> searched = search.room() == null
                ? Stream.concat(Stream.of(history), others.values().stream().map(TestRoom::history))
                : Stream.of(historyOf(search.room()));
        return searched.flatMap(one -> one.having(search.text()).stream()).toList();
    }

    /** @param proved whether the name is theirs by a password */
    Welcome welcomeOf(String name, boolean proved) {
        return new Welcome(1, "Test 1.0", name, proved, "token-of-" + name, history.id(), List.of(), statesFor(name));
    }

    private List<RoomState> statesFor(String name) {
        RoomState lobby = new RoomState(LOBBY, "public", topic, "member", members, List.of(), history.last(), 0, null);
        return Stream.concat(
                        Stream.of(lobby),
                        others.values().stream().filter(room -> room.has(name)).map(room -> room.stateFor(name)))
                .toList();
    }
}
