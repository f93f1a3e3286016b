package cortile.core.service;

import org.jspecify.annotations.Nullable;

/**
 * How somebody stands with accounts.
 *
 * @param registered whether the name is an account
 * @param token a new one, after which earlier ones are worthless; null where they stay good
 */
public record Standing(
        String name, boolean registered, @Nullable String token) {

    /** Without the token, so that no log shows it. */
    @Override
    public String toString() {
        return "Standing[" + name + ", " + registered + "]";
    }
}
