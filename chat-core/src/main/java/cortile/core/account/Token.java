package cortile.core.account;

import cortile.protocol.text.Nickname;
import java.time.Instant;

/**
 * What a session token says. Immutable.
 *
 * @param person id of the person
 * @param name the name the person had when it was issued
 * @param stay which of the person's stays, such as that on one device
 * @param epoch of the account; 0 for a guest
 * @param issuedAt to the second
 */
public record Token(String person, Nickname name, String stay, int epoch, Instant issuedAt) {}
