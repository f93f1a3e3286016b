package cortile.desktop.model;

/**
 * What a message says. Immutable.
 *
 * @param action whether it tells what the author does
 * @param replyTo the {@code seq} of the message it answers; 0 for none
 */
public record Words(String text, boolean action, long replyTo) {

    static Words plain(String text) {
        return new Words(text, false, 0);
    }

    Words saying(String other) {
        return new Words(other, action, replyTo);
    }
}
