package cortile.desktop.view;

import cortile.desktop.environment.Environment;
import cortile.desktop.environment.Environment.Entry;
import cortile.desktop.environment.Environment.TraySign;
import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Notices.Notice;
import cortile.desktop.settings.Notifying;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.util.Optional;

/** Has the desktop tell the user what waits here while he looks elsewhere. Confined to the event-dispatch thread. */
final class Attention {

    /** A popup is no place to read in. */
    private static final int LONGEST = 200;

    private final ChatSession session;
    private final Wording wording;
    private final Texts texts;
    private final Program program;
    private final Environment environment;
    private final Runnable raise;
    private final Runnable quit;
    private boolean hasSign;
    private int told;

    /** @param raise brings the window before the user */
    Attention(ChatSession session, Wording wording, Program program, Runnable raise, Runnable quit) {
        this.session = session;
        this.wording = wording;
        this.texts = wording.texts();
        this.program = program;
        this.environment = program.environment();
        this.raise = raise;
        this.quit = quit;
        session.notices().addListener(this::tell);
        session.rooms().addListener(new Soon(this::count));
        refresh();
    }

    private Notifying wanted() {
        return program.kept().settings().get().notifying();
    }

    /** The settings may be other ones. */
    void refresh() {
        session.notices().setUsual(wanted().level());
        boolean sign = wanted().tray() && environment.hasTray();
        if (sign != hasSign) {
            hasSign = sign;
            environment.showTray(sign ? Optional.of(sign()) : Optional.empty());
        }
    }

    private TraySign sign() {
        return new TraySign(
                AppIcon.image(64),
                texts.of("app.name"),
                new Entry(texts.of("tray.open"), raise),
                new Entry(texts.of("menu.chat.quit"), quit));
    }

    private void tell(Notice notice) {
        String author = notice.said().author();
        String title = notice.room().facts().isDirect()
                ? author
                : texts.of("notice.in-room", author, notice.room().facts().title());
        String text = wanted().showsText() ? shortened(wording.bodyOf(notice.said())) : texts.of("notice.new");
        environment.tell(notice.room().room(), title, text);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    private void count() {
        int waiting = session.rooms().mentions();
        if (waiting != told) {
            told = waiting;
            environment.setWaiting(waiting);
        }
    }

    /** The window goes. */
    void close() {
        environment.showTray(Optional.empty());
        hasSign = false;
    }
}
