package cortile.core.authority;

import java.util.function.Function;

/**
 * What became of something asked for. Immutable.
 *
 * @param <T> kind of what it brings where it was done
 */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was not done. */
    record Denied<T>(Denial denial) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> denied(Denial denial) {
        return new Denied<>(denial);
    }

    /** Goes on with what it brings, or not. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return fold(next, Outcome::denied);
    }

    default <R> R fold(Function<T, R> ifDone, Function<Denial, R> ifDenied) {
        if (this instanceof Done<T> done) {
            return ifDone.apply(done.value());
        }
        return ifDenied.apply(((Denied<T>) this).denial());
    }
}
