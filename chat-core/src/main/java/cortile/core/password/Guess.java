package cortile.core.password;

import cortile.core.address.Neighbour;

/**
 * One try of a password.
 *
 * @param subject what it opens, such as an account's name key
 * @param address where it came from: the neighbour, as tries of one are counted together
 */
public record Guess(String subject, String address) {

    public Guess {
        address = Neighbour.of(address);
    }
}
