package cortile.desktop.settings;

import cortile.desktop.model.NotifyLevel;

/**
 * How the user is told of what is said while looking elsewhere. Immutable.
 *
 * @param level for rooms that have none of their own
 * @param showsText whether what was said may stand where others can see it
 * @param tray whether the program has a sign in the system tray
 */
public record Notifying(NotifyLevel level, boolean showsText, boolean tray) {

    static final Notifying NONE = new Notifying(NotifyLevel.MENTIONS, true, false);
}
