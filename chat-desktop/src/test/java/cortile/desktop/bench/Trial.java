package cortile.desktop.bench;

import cortile.desktop.model.Conversation;
import cortile.desktop.model.Timelines;
import cortile.desktop.testing.TestHistory;
import cortile.desktop.testing.TestRoom;
import cortile.desktop.testing.TestServer;
import cortile.desktop.view.BigRoom;
import cortile.protocol.json.ServerCodec;
import cortile.protocol.message.HistoryEntry.Message;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import javax.swing.JComponent;

/** What is tried in a process of its own, with the real window open. */
enum Trial {
    LOAD {
        @Override
        void run(TestServer server) throws IOException, InterruptedException {
            OpenWindow.inRoomOf(server.port());
            Conversation room = OpenWindow.onEventThread(() -> Timelines.roomOf(LOADED));
            BigRoom view = OpenWindow.onEventThread(BigRoom::new);
            // What making so many messages at once has left is not the window's.
            System.gc();
            tell("load", millis(() -> view.show(room)));
            tell("load.again", millis(view::narrow));
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
            tell("load.memory", Memory.residentMib(ProcessHandle.current().pid()));
        }
    },
    BURST {
        @Override
        void run(TestServer server) throws IOException, InterruptedException {
            OpenWindow.inRoomOf(server.port());
            int expected = OpenWindow.rows() + BURST_SIZE;
            byte[] burst = burst();
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
            try (Pauses pauses = new Pauses()) {
                long begin = System.nanoTime();
                server.sendRaw(burst);
                Waiting.until("the burst", () -> OpenWindow.rows() == expected);
                OpenWindow.settle();
                tell("burst", (System.nanoTime() - begin) / NANOS_A_MILLI);
                tell("burst.pause", pauses.longestMillis());
            }
        }
    },
    SWITCH {
        @Override
        void run(TestServer server) throws IOException, InterruptedException {
            IntStream.rangeClosed(1, ROOMS).forEach(i -> server.add(room("room-" + i)));
            OpenWindow.inRoomOf(server.port());
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
            List<Double> first = new ArrayList<>();
            List<Double> again = new ArrayList<>();
            for (int i = 0; i < ROOMS; i++) {
                first.add(nextRoom());
            }
            // Round the list, past the lobby.
            for (int i = 0; i <= ROOMS; i++) {
                again.add(nextRoom());
            }
            tell("switch.first", Figures.median(first.stream().sorted().toList()));
            tell("switch.first.worst", first.stream().reduce(0.0, Math::max));
            tell("switch.again", Figures.median(again.stream().sorted().toList()));
        }
    };

    static final int LOADED = 100_000;
    static final int BURST_SIZE = 10_000;
    static final int ROOMS = 10;
    static final int ROOM_SIZE = 500;
    static final int REST_MILLIS = 2000;
    static final double NANOS_A_MILLI = 1e6;

    abstract void run(TestServer server) throws IOException, InterruptedException;

    /** Runs the trial of this name, and tells its figures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (TestServer server = new TestServer(0)) {
            valueOf(arguments[0]).run(server);
        }
        System.exit(0);
    }

    private static void tell(String name, double value) {
        System.out.println(Figures.line(name, value));
    }

    private static double millis(Runnable onEventThread) {
        DoubleSupplier timed = () -> {
            long begin = System.nanoTime();
            onEventThread.run();
            return (System.nanoTime() - begin) / NANOS_A_MILLI;
        };
        return OpenWindow.onEventThread(timed::getAsDouble);
    }

    private static byte[] burst() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 1; i <= BURST_SIZE; i++) {
            Message message =
                    new Message("lobby", i, "burst-" + i, Instant.now(), Timelines.authorOf(i), Timelines.textOf(i));
            bytes.writeBytes(ServerCodec.encode(message));
        }
        return bytes.toByteArray();
    }

    private static TestRoom room(String name) {
        TestRoom room = TestRoom.open(name, "What is said in " + name).with("anna", "bruno", "chiara");
        TestHistory history = room.history();
        Instant begin = Instant.now().minusSeconds(60L * ROOM_SIZE);
        for (int i = 0; i < ROOM_SIZE; i++) {
            history.store(name, begin.plusSeconds(60L * i), Timelines.authorOf(i), null, Timelines.textOf(i));
        }
        return room.readUpTo(ROOM_SIZE);
    }

    /** By the keys of the menu: from pressing them until all is painted. */
    private static double nextRoom() {
        JComponent composer = OpenWindow.see("composer");
        long begin = System.nanoTime();
        EventQueue.invokeLater(() -> KeyboardFocusManager.getCurrentKeyboardFocusManager()
                .redispatchEvent(
                        composer,
                        new KeyEvent(
                                composer,
                                KeyEvent.KEY_PRESSED,
                                System.currentTimeMillis(),
                                InputEvent.ALT_DOWN_MASK,
                                KeyEvent.VK_DOWN,
                                KeyEvent.CHAR_UNDEFINED)));
        OpenWindow.settle();
        return (System.nanoTime() - begin) / NANOS_A_MILLI;
    }
}
