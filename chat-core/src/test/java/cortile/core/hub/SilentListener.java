package cortile.core.hub;

import cortile.core.event.LoggedEvent;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.Refusal;
import java.util.List;

/** Hears everything and does nothing. */
public final class SilentListener implements HistoryListener {

    @Override
    public void stored(List<LoggedEvent> batch) {
        // nobody is told
    }

    @Override
    public void repeated(Draft draft, LoggedEvent first) {
        // nobody is told
    }

    @Override
    public void refused(Draft draft, Refusal refusal) {
        // nobody is told
    }

    @Override
    public void failed(List<Draft> drafts, String sentence) {
        // nobody is told
    }
}
