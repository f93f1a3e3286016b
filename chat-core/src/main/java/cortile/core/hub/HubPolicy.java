package cortile.core.hub;

import cortile.core.password.PasswordDesk;
import cortile.core.settings.RoomPolicy;

/**
 * What the server as a whole allows.
 *
 * @param passwords how much work passwords may make
 */
public record HubPolicy(RoomPolicy rooms, PasswordDesk.Capacity passwords) {}
