package cortile.desktop.view;

import cortile.desktop.model.Entry.Said;

/** The menu of a message where nobody opens it. */
final class NobodyClicks implements TimelineMenu.Actions {

    @Override
    public void follow(String address) {
        // Nobody clicks.
    }

    @Override
    public void reply(Said said) {
        // Nobody clicks.
    }

    @Override
    public void edit(Said said) {
        // Nobody clicks.
    }

    @Override
    public void delete(Said said) {
        // Nobody clicks.
    }

    @Override
    public void react(Said said, String emoji) {
        // Nobody clicks.
    }

    @Override
    public void copy(Said said) {
        // Nobody clicks.
    }
}
