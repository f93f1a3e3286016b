package cortile.desktop.testing;

import cortile.protocol.message.RoomState;
import cortile.protocol.message.ServerMessage.RoomSummary;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A room of a {@link TestServer} besides the lobby. Thread-safe. */
public final class TestRoom {

    private final String name;
    private final String access;
    private final String topic;
    private final String role;
    private final @Nullable String password;
    private final TestHistory history = new TestHistory();
    private final List<String> members = new CopyOnWriteArrayList<>();
    private volatile long read;

    /** @param role what everybody may do */
    public TestRoom(String name, String access, String topic, String role, @Nullable String password) {
        this.name = name;
        this.access = access;
        this.topic = topic;
        this.role = role;
        this.password = password;
    }

    /** A room for everybody. */
    public static TestRoom open(String name, String topic) {
        return new TestRoom(name, "public", topic, "member", null);
    }

    /** Puts people into it. */
    public TestRoom with(String... names) {
        members.addAll(List.of(names));
        return this;
    }

    /** Says that it has been read so far, by everybody. */
    public TestRoom readUpTo(long seq) {
        read = seq;
        return this;
    }

    String name() {
        return name;
    }

    public TestHistory history() {
        return history;
    }

    boolean opensFor(@Nullable String written) {
        return password == null || password.equals(written);
    }

    void enter(String who) {
        if (!members.contains(who)) {
            members.add(who);
        }
    }

    void leave(String who) {
        members.remove(who);
    }

    boolean has(String who) {
        return members.contains(who);
    }

    RoomState stateFor(String who) {
        String other = access.equals("direct")
                ? members.stream().filter(one -> !one.equals(who)).findFirst().orElse(null)
                : null;
        return new RoomState(name, access, topic, role, members, List.of(), history.last(), read, other);
    }

    RoomSummary summary() {
        return new RoomSummary(name, access, topic, members.size());
    }

    boolean isListed() {
        return !access.equals("direct");
    }
}
