package cortile.desktop.view;

import cortile.desktop.model.ChatSession;
import cortile.desktop.model.ConnectInput;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.Scene;
import cortile.desktop.settings.SettingsStore;
import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.testing.Golden;
import cortile.desktop.testing.Screen;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.Point;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JComponent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows and panels look as they did when somebody last looked, light and dark, on usual and on fine screens. */
class GoldensTest {

    @TempDir
    private static Path folder;

    private final Wording wording = new Wording(Texts.in(Locale.ENGLISH), ZoneOffset.UTC);

    static Stream<Arguments> looks() {
        return Stream.of(ThemeChoice.LIGHT, ThemeChoice.DARK)
                .flatMap(theme -> Stream.of(1, 2).map(scale -> Arguments.of(theme, scale)));
    }

    private record Variant(ThemeChoice theme, int scale) {
        void check(String name, int width, int height, Supplier<JComponent> part) {
            String golden = name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + scale + "x";
            Golden.assertLooksAsAccepted(
                    golden,
                    Screen.onEdt(() -> {
                        Studio studio = new Studio(theme, scale);
                        return studio.pictureOf(part.get(), width, height);
                    }),
                    scale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyKindOfRow(ThemeChoice theme, int scale) {
        new Variant(theme, scale).check("rows", 620, 860, () -> {
            Conversation lobby = Scene.ofEveryKindOfRow().session().rooms().lobby();
            TimelineView view = new TimelineView(lobby.timeline(), wording);
            view.setNewAfter(4);
            return view;
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void rowsThatAreSelected(ThemeChoice theme, int scale) {
        new Variant(theme, scale).check("selected", 420, 220, () -> {
            Conversation lobby = Scene.ofEveryKindOfRow().session().rooms().lobby();
            TimelineView view = new TimelineView(lobby.timeline(), wording);
            view.select(2);
            return view;
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void roomsWithWhatIsNewInThem(ThemeChoice theme, int scale) {
        new Variant(theme, scale).check("sidebar", 210, 290, () -> {
            ChatSession session = Scene.inRooms().session();
            return new Sidebar(session.rooms(), wording.texts(), new NobodyChooses());
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void peopleOfARoom(ThemeChoice theme, int scale) {
        new Variant(theme, scale).check("people", 200, 170, () -> {
            Conversation lobby = Scene.inRooms().session().rooms().lobby();
            MembersPanel people = new MembersPanel(lobby, wording, new NobodyAsks());
            people.setOnline(true);
            return people;
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theBannerOfALostConnection(ThemeChoice theme, int scale) {
        new Variant(theme, scale).check("banner", 760, 64, () -> {
            ChatSession session = Scene.lost().session();
            Banner banner = new Banner(session, wording, () -> {});
            banner.show(session.state());
            return banner;
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theFormAfterAFailure(ThemeChoice theme, int scale) {
        new Variant(theme, scale).check("form-error", 520, 480, () -> form(Scene.notConnected()));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theFormWhileConnecting(ThemeChoice theme, int scale) {
        new Variant(theme, scale).check("form-connecting", 520, 480, () -> form(Scene.connecting()));
    }

    private ConnectPanel form(Scene scene) {
        ConnectPanel form =
                new ConnectPanel(scene.session(), wording, new SettingsStore(folder.resolve("settings")), () -> {});
        form.fill(new ConnectInput("127.0.0.1", "53100", "anna", false), List.of());
        form.show(scene.session().state());
        return form;
    }

    private static final class NobodyChooses implements Sidebar.Actions {
        @Override
        public void open(Conversation room) {
            // Nobody clicks.
        }

        @Override
        public void jump() {
            // Nobody clicks.
        }

        @Override
        public void browse() {
            // Nobody clicks.
        }

        @Override
        public void newDirect() {
            // Nobody clicks.
        }

        @Override
        public void showMenu(Conversation room, JComponent over, Point at) {
            // Nobody clicks.
        }
    }

    private static final class NobodyAsks implements MembersPanel.Actions {
        @Override
        public void message(String name) {
            // Nobody clicks.
        }

        @Override
        public void mention(String name) {
            // Nobody clicks.
        }

        @Override
        public void giveRole(String name, cortile.desktop.model.Role role) {
            // Nobody clicks.
        }
    }
}
