package cortile.core.account;

import cortile.core.directory.Account;
import cortile.core.password.Password;

/** What became of something asked of {@link Accounts}. */
public sealed interface AccountAnswer {

    /** Why something was not done. */
    enum Reason {
        /** Somebody has the name or one that looks like it. */
        NAME_TAKEN,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_FORBIDDEN_CHARACTER,
        /** There is no such account or the password is not its; which of the two is not told. */
        WRONG_PASSWORD,
        /** Too many wrong passwords before; later it may be tried again. */
        TOO_MANY_TRIES,
        /** The server has too much to do, or the account is just being changed; later it may be tried again. */
        BUSY,
        /** A login message that is none. */
        MALFORMED;

        static Reason of(Password.Problem problem) {
            return switch (problem) {
                case TOO_SHORT -> PASSWORD_TOO_SHORT;
                case TOO_LONG -> PASSWORD_TOO_LONG;
                case FORBIDDEN_CHARACTER -> PASSWORD_FORBIDDEN_CHARACTER;
            };
        }
    }

    /** One method an answer, so that the compiler sees each one handled. */
    interface Visitor<R> {
        R done(Account account);

        R refused(Reason reason);

        R notStored(String sentence);
    }

    <R> R accept(Visitor<R> visitor);

    /**
     * It is done, and stored where it is to be.
     *
     * @param account as it is now; as it was, where it was deleted
     */
    record Done(Account account) implements AccountAnswer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.done(account);
        }
    }

    /** Nothing has changed. */
    record Refused(Reason reason) implements AccountAnswer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(reason);
        }
    }

    /**
     * Nothing has changed, because it could not be stored.
     *
     * @param sentence why, for a person
     */
    record NotStored(String sentence) implements AccountAnswer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notStored(sentence);
        }
    }
}
