package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Timeline;
import cortile.desktop.model.Timelines;
import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.testing.Screen;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.accessibility.AccessibleContext;
import javax.swing.JViewport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list without a window: panels can be laid out and painted without a display. */
class TimelineViewTest {

    private static final String LONG = "a text that is long enough to be wrapped in a narrow window ".repeat(3);

    private final Timeline timeline = new Timeline();
    private final JViewport viewport = new JViewport();
    private TimelineView view;

    @BeforeEach
    void makeView() {
        new Look(ThemeChoice.LIGHT, 0).install();
        view = new TimelineView(timeline, new Wording(Texts.in(Locale.ENGLISH), ZoneOffset.UTC));
        viewport.setView(view);
        viewport.setSize(800, 600);
    }

    private int heightAt(int width) {
        viewport.setSize(width, 600);
        return view.getPreferredSize().height;
    }

    private void say(String author, String text) {
        Screen.onEdt(() -> {
            Timelines.say(timeline, author, text);
            return true;
        });
    }

    @Test
    void aNarrowWindowMakesTheListLongerAndAWideOneShorterAgain() {
        say("bruno", LONG);
        int wide = heightAt(800);
        assertThat(heightAt(300)).isGreaterThan(wide);
        assertThat(heightAt(800)).isEqualTo(wide);
    }

    @Test
    void messagesOfOnePersonShareAHeader() {
        say("bruno", "one");
        int one = heightAt(800);
        say("bruno", "two");
        int second = heightAt(800) - one;
        say("chiara", "three");
        assertThat(heightAt(800) - one - second).isGreaterThan(second);
    }

    @Test
    void rowsThatComeInAboveAreMeasuredAsIfTheyHadAlwaysBeenThere() {
        say("bruno", "one");
        say("bruno", LONG);
        heightAt(800);
        Screen.onEdt(() -> {
            Timelines.sayBefore(timeline, 5, Instant.parse("2026-01-30T12:00:00Z"));
            return true;
        });
        int grown = heightAt(800);
        heightAt(500);
        assertThat(heightAt(800)).isEqualTo(grown);
    }

    @Test
    void aNewDayTakesALineOfItsOwn() {
        say("bruno", "one");
        int one = heightAt(800);
        Screen.onEdt(() -> {
            Timelines.sayBefore(timeline, 1, Instant.parse("2026-01-31T11:00:00Z"));
            return true;
        });
        int sameDay = heightAt(800) - one;
        Screen.onEdt(() -> {
            Timelines.sayBefore(timeline, 1, Instant.parse("2026-01-30T11:00:00Z"));
            return true;
        });
        assertThat(heightAt(800) - one - sameDay).isGreaterThan(sameDay);
    }

    @Test
    void everyMessageIsAChildForScreenReaders() {
        say("bruno", "ciao 🎉");
        AccessibleContext context = view.getAccessibleContext();
        assertThat(context.getAccessibleChildrenCount()).isEqualTo(1);
        assertThat(context.getAccessibleChild(0).getAccessibleContext().getAccessibleName())
                .isEqualTo("[12:00] bruno: ciao  party popper ");
    }

    @Test
    void tenThousandMessagesArriveFasterThanAPersonNotices() {
        heightAt(800);
        long begin = System.nanoTime();
        Screen.onEdt(() -> {
            for (int i = 0; i < 10_000; i++) {
                Timelines.say(timeline, "name" + i % 20, i % 10 == 0 ? LONG : "message " + i);
            }
            return paint();
        });
        // Half a second on a quiet machine is the aim; the bound leaves room for a busy one.
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    private boolean paint() {
        view.setSize(view.getPreferredSize());
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setClip(0, 0, 800, 600);
        view.paint(g);
        g.dispose();
        return image.getRGB(20, 20) != 0;
    }
}
