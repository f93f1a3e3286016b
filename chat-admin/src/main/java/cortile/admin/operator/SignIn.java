package cortile.admin.operator;

import cortile.admin.operation.Level;

/** What became of an attempt to sign in. Immutable. */
public sealed interface SignIn {

    /** Name and password go together. */
    record Welcome(String name, Level level) implements SignIn {}

    /** They do not, or there is nobody of that name: which of the two is nobody's business. */
    record Wrong() implements SignIn {}

    /** Too many tries from there, or of all; this one was not looked at. */
    record Later() implements SignIn {}
}
