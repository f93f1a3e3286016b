package cortile.ejb.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.core.delivery.Frame;
import cortile.core.delivery.ManualLane;
import cortile.core.delivery.PlainEncoder;
import cortile.core.delivery.SessionLink;
import cortile.core.event.Announced;
import cortile.core.event.ChatEvent;
import cortile.core.event.EndReason;
import cortile.core.hub.Hub;
import cortile.core.hub.MemoryStores;
import cortile.core.hub.Visitors;
import cortile.core.limit.Limits;
import cortile.core.session.Origin;
import cortile.core.session.Session;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator can do with plain JConsole: only names, open types and strings. */
class ManagementTreeTest {

    @TempDir
    private Path exports;

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final List<ChatEvent> events = new ArrayList<>();
    private final List<EndReason> ends = new ArrayList<>();
    private final Hub hub = new Hub(
            new Limits(7, 1000, 1, 0, Duration.ZERO),
            MemoryStores.GENEROUS,
            Clock.systemUTC(),
            System::nanoTime,
            events::add,
            new MemoryStores());
    private final ManualLane lane = new ManualLane();
    private final ManagementTree tree = new ManagementTree();

    @BeforeEach
    void register() {
        tree.registerChat(hub, exports);
    }

    @AfterEach
    void unregister() {
        tree.close();
    }

    @Test
    void theServersStateAndFiguresCanBeRead() throws JMException {
        assertThat(read("type=Server", "State")).isEqualTo("STARTING");
        hub.started();
        connect();
        assertThat(read("type=Server", "State")).isEqualTo("RUNNING");
        assertThat(read("type=Server", "Connections")).isEqualTo(1);
        assertThat(read("type=Server", "MaxConnections")).isEqualTo(7);
        assertThat(read("type=Room,name=lobby", "Members")).isEqualTo(0);
    }

    @Test
    void sessionsAreATableOfOpenTypes() throws JMException {
        connect();
        CompositeData[] sessions = (CompositeData[]) read("type=Sessions", "Sessions");
        assertThat(sessions).hasSize(1);
        assertThat(sessions[0].get("dialect")).isEqualTo("plain");
        assertThat(sessions[0].get("name")).isEqualTo("");
    }

    @Test
    void somebodyCanBeDisconnectedWithAWordAboutWhatWasDone() throws JMException {
        connect();
        assertThat(call("type=Sessions", "kickSession", 1L, "Enough.")).isEqualTo("Session 1 was disconnected.");
        lane.runAll();
        assertThat(call("type=Sessions", "kickSession", 1L, "")).isEqualTo("There is no session 1.");
        assertThat(call("type=Sessions", "kick", "anna", "")).isEqualTo("Nobody here is called anna.");
        assertThat(ends).containsExactly(EndReason.KICKED);
    }

    @Test
    void anAnnouncementReachesTheRoomAndAnEmptyOneIsRefused() throws JMException {
        call("type=Server", "announce", " tea at five ");
        assertThat(events)
                .anyMatch(
                        event -> event instanceof Announced said && said.text().equals("tea at five"));
        assertThatThrownBy(() -> call("type=Server", "announce", " "))
                .isInstanceOf(RuntimeMBeanException.class)
                .hasMessageContaining("nothing to announce");
    }

    @Test
    void roomsAreATableOfOpenTypesWithoutConversationsOfTwo() throws JMException {
        enter("anna");
        CompositeData[] rooms = (CompositeData[]) read("type=Rooms", "Rooms");
        assertThat(rooms).hasSize(1);
        assertThat(rooms[0].get("name")).isEqualTo("lobby");
        assertThat(rooms[0].get("access")).isEqualTo("public");
        assertThat(rooms[0].get("members")).isEqualTo(1);
        assertThat((String[]) rooms[0].get("owners")).isEmpty();
    }

    @Test
    void somebodyCanBeGivenARoleInARoom() throws JMException {
        enter("anna");
        assertThat(call("type=Rooms", "appoint", "#Lobby", "ANNA", "owner")).isEqualTo("ANNA is owner of lobby now.");
        assertThat((String[]) ((CompositeData[]) read("type=Rooms", "Rooms"))[0].get("owners"))
                .containsExactly("anna");
        assertThat(call("type=Rooms", "appoint", "lobby", "nobody", "owner"))
                .isEqualTo("Nobody who is here or has an account is called nobody.");
        assertThatThrownBy(() -> call("type=Rooms", "appoint", "lobby", "anna", "king"))
                .isInstanceOf(RuntimeMBeanException.class)
                .hasMessageContaining("choose owner, moderator, member or reader");
        assertThatThrownBy(() -> call("type=Rooms", "appoint", "nowhere", "anna", "owner"))
                .hasMessageContaining("There is no room nowhere.");
    }

    @Test
    void aRoomIsExportedIntoAFileThatIsNamed() throws JMException {
        Visitors.say(enter("anna"), "ciao");
        Path text = Path.of((String) call("type=Rooms", "exportRoom", "lobby", "text"));
        Path archive = Path.of((String) call("type=Rooms", "exportRoom", "Lobby", "JSONL"));
        assertThat(text).hasParent(exports.toAbsolutePath()).content().endsWith("anna: ciao\n");
        assertThat(archive.getFileName().toString()).matches("lobby-\\d{8}-\\d{6}\\.jsonl");
        assertThat(archive).content().contains("\"text\":\"ciao\"");
        assertThatThrownBy(() -> call("type=Rooms", "exportRoom", "lobby", "pdf"))
                .hasMessageContaining("choose text or jsonl");
    }

    @Test
    void aNewDeploymentTakesTheNamesOverAndItsEndLeavesNone() throws JMException {
        try (ManagementTree next = new ManagementTree()) {
            next.registerChat(hub, exports);
        }
        assertThat(server.queryNames(new ObjectName("cortile:*"), null)).isEmpty();
    }

    private Session connect() {
        return hub.connect(new Origin("plain", "127.0.0.1:1"), lane, new DeafLink())
                .orElseThrow();
    }

    private Session enter(String name) {
        Session session = connect();
        Visitors.enter(hub, session, name, new PlainEncoder(true, false));
        return session;
    }

    private Object read(String keys, String attribute) throws JMException {
        return server.getAttribute(new ObjectName("cortile:" + keys), attribute);
    }

    private Object call(String keys, String operation, Object... arguments) throws JMException {
        String[] signature = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            signature[i] = arguments[i] instanceof Long
                    ? "long"
                    : arguments[i].getClass().getName();
        }
        return server.invoke(new ObjectName("cortile:" + keys), operation, arguments, signature);
    }

    private final class DeafLink implements SessionLink {
        @Override
        public boolean isWritable() {
            return true;
        }

        @Override
        public void write(Frame frame) {
            frame.release();
        }

        @Override
        public void flush() {
            // nobody reads
        }

        @Override
        public void close(EndReason reason, String detail) {
            ends.add(reason);
        }
    }
}
