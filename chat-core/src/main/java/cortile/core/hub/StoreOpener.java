package cortile.core.hub;

import cortile.core.history.HistoryListener;

/** Opens what is kept. */
@FunctionalInterface
public interface StoreOpener {

    /**
     * Opens all of it.
     *
     * @param listener hears what became of drafts
     * @throws cortile.core.history.HistoryException where it cannot be opened
     */
    Stores open(HistoryListener listener);
}
