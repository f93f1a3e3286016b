package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Conversation;
import cortile.desktop.model.Timelines;
import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.testing.Screen;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What it costs to show another room, without a window. */
class RoomSwitchTest {

    private static final int ROOMS = 40;

    private final Wording wording = new Wording(Texts.in(Locale.ENGLISH), ZoneOffset.UTC);
    private final BufferedImage screen = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);

    @Test
    void aRoomFullOfMessagesIsShownBeforeAPersonNotices() {
        new Look(ThemeChoice.LIGHT, 0).install();
        long median = Screen.onEdt(() -> Stream.generate(Timelines::fullRoom)
                .limit(ROOMS)
                .mapToLong(this::millisToShow)
                .sorted()
                .skip(ROOMS / 2)
                .findFirst()
                .orElseThrow());
        // Fifty on a quiet machine is the aim; the bound leaves room for a busy one.
        assertThat(Duration.ofMillis(median)).isLessThan(Duration.ofMillis(400));
    }

    /** For the first time, which costs most: every row is measured. */
    private long millisToShow(Conversation room) {
        long begin = System.nanoTime();
        RoomView view = new RoomView(
                room,
                wording,
                messages -> TimelineMouse.install(
                        messages, new TimelineMenu(wording.texts(), new NobodyClicks()), id -> {}));
        view.setSize(800, 600);
        layOut(view);
        layOut(view);
        Graphics2D g = screen.createGraphics();
        view.paint(g);
        g.dispose();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private static void layOut(Component component) {
        component.doLayout();
        if (component instanceof Container container) {
            IntStream.range(0, container.getComponentCount())
                    .mapToObj(container::getComponent)
                    .forEach(RoomSwitchTest::layOut);
        }
    }
}
