package cortile.ejb.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.admin.figures.Figures;
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
import cortile.core.settings.Setting;
import cortile.core.settings.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
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
    private Path data;

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final List<ChatEvent> events = new ArrayList<>();
    private final Figures figures = new Figures(Clock.systemUTC(), System::nanoTime);
    private final List<EndReason> ends = new ArrayList<>();
    private final Hub hub = new Hub(
            new Limits(7, 1000, 1, 0, Duration.ZERO),
            MemoryStores.GENEROUS,
            Clock.systemUTC(),
            System::nanoTime,
            this::happened,
            new MemoryStores());
    private final ManualLane lane = new ManualLane();
    private Steering steering;

    private void happened(ChatEvent event) {
        figures.observe(event);
        events.add(event);
    }

    @BeforeEach
    void register() throws IOException {
        steering = steering();
    }

    private Steering steering() throws IOException {
        Settings settings = Settings.from(setting -> setting == Setting.DATA ? data.toString() : null);
        return new Steering(settings, hub, figures, Runnable::run);
    }

    @AfterEach
    void unregister() {
        steering.close();
    }

    @Test
    void theServersStateAndFiguresCanBeRead() throws JMException {
        assertThat(read("type=Server", "State")).isEqualTo("STARTING");
        hub.started();
        connect();
        assertThat(read("type=Server", "State")).isEqualTo("RUNNING");
        assertThat(read("type=Server", "Connections")).isEqualTo(1L);
        assertThat(read("type=Server", "MaxConnections")).isEqualTo(7L);
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
        assertThat(call("type=Sessions", "end", 1L, "Enough.")).isEqualTo("Session 1 was disconnected.");
        lane.runAll();
        assertThatThrownBy(() -> call("type=Sessions", "end", 1L, ""))
                .isInstanceOf(RuntimeMBeanException.class)
                .hasMessageContaining("There is no session 1.");
        assertThatThrownBy(() -> call("type=Sessions", "kick", "anna", ""))
                .hasMessageContaining("Nobody here is called anna.");
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
                .hasMessageContaining("The parameter text of server.announce is missing");
    }

    @Test
    void roomsAreATableOfOpenTypesWithoutConversationsOfTwo() throws JMException {
        enter("anna");
        CompositeData[] rooms = (CompositeData[]) read("type=Rooms", "Rooms");
        assertThat(rooms).hasSize(1);
        assertThat(rooms[0].get("room")).isEqualTo("lobby");
        assertThat(rooms[0].get("access")).isEqualTo("public");
        assertThat(rooms[0].get("members")).isEqualTo(1L);
        assertThat((String[]) rooms[0].get("owners")).isEmpty();
    }

    @Test
    void somebodyCanBeGivenARoleInARoom() throws JMException {
        enter("anna");
        assertThat(call("type=Rooms", "appoint", "#Lobby", "ANNA", "owner")).isEqualTo("ANNA is owner of lobby now.");
        assertThat((String[]) ((CompositeData[]) read("type=Rooms", "Rooms"))[0].get("owners"))
                .containsExactly("anna");
        assertThatThrownBy(() -> call("type=Rooms", "appoint", "lobby", "nobody", "owner"))
                .hasMessageContaining("Nobody who is here or has an account is called nobody.");
        assertThatThrownBy(() -> call("type=Rooms", "appoint", "lobby", "anna", "king"))
                .isInstanceOf(RuntimeMBeanException.class)
                .hasMessageContaining("must be one of owner, moderator, member, reader");
        assertThatThrownBy(() -> call("type=Rooms", "appoint", "nowhere", "anna", "owner"))
                .hasMessageContaining("There is no room nowhere.");
    }

    @Test
    void aRoomIsExportedIntoAFileThatIsNamed() throws JMException {
        Visitors.say(enter("anna"), "ciao");
        Path text = Path.of((String) call("type=Rooms", "export", "lobby", "text"));
        Path archive = Path.of((String) call("type=Rooms", "export", "Lobby", "JSONL"));
        assertThat(text)
                .hasParent(data.resolve("exports").toAbsolutePath())
                .content()
                .endsWith("anna: ciao\n");
        assertThat(archive.getFileName().toString()).matches("lobby-\\d{8}-\\d{6}\\.jsonl");
        assertThat(archive).content().contains("\"text\":\"ciao\"");
        assertThatThrownBy(() -> call("type=Rooms", "export", "lobby", "pdf"))
                .hasMessageContaining("must be one of text, jsonl");
    }

    @Test
    void aNewDeploymentTakesTheNamesOverAndItsEndLeavesNone() throws JMException, IOException {
        steering().close();
        assertThat(server.queryNames(new ObjectName("cortile:*"), null)).isEmpty();
    }

    @Test
    void everyOperationSaysInWordsWhatItDoes() throws JMException {
        for (ObjectName name : server.queryNames(new ObjectName("cortile:*"), null)) {
            MBeanInfo info = server.getMBeanInfo(name);
            for (MBeanOperationInfo operation : info.getOperations()) {
                assertThat(operation.getDescription())
                        .as(name + " " + operation.getName())
                        .contains(" ");
                assertThat(operation.getSignature())
                        .allMatch(parameter -> parameter.getDescription().contains(" "));
            }
        }
    }

    @Test
    void whoIsDisconnectedIsToldAsANotification() throws JMException {
        List<String> heard = new ArrayList<>();
        server.addNotificationListener(
                new ObjectName("cortile:type=Server"),
                (notification, nothing) -> heard.add(notification.getType() + " " + notification.getMessage()),
                null,
                null);
        enter("anna");
        call("type=Sessions", "kick", "anna", "");
        lane.runAll();
        assertThat(heard)
                .containsExactly(
                        "cortile.joined anna came from 127.0.0.1:1.",
                        "cortile.kicked anna was disconnected by an operator.");
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
