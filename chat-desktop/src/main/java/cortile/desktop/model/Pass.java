package cortile.desktop.model;

/**
 * By what a server knows us again. Immutable.
 *
 * @param token from its last welcome
 * @param history the history it had then
 */
public record Pass(String token, String history) {

    @Override
    public String toString() {
        return "Pass[" + history + "]";
    }
}
