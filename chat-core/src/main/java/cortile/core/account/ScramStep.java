package cortile.core.account;

import cortile.core.directory.Account;

/** What the server has to say in a {@link ScramLogin}. */
public sealed interface ScramStep {

    /** One method a step, so that the compiler sees each one handled. */
    interface Visitor<R> {
        R challenge(String serverFirst);

        R proved(Account account, String serverFinal);

        R refused(AccountAnswer.Reason reason, String serverFinal);
    }

    <R> R accept(Visitor<R> visitor);

    /** The client is to prove it. */
    record Challenge(String serverFirst) implements ScramStep {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.challenge(serverFirst);
        }
    }

    /** The client is whom it says to be; the server proves the same to the client. */
    record Proved(Account account, String serverFinal) implements ScramStep {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.proved(account, serverFinal);
        }
    }

    /**
     * It is not, or may not try now; the login is over.
     *
     * @param serverFinal the same as an SCRAM error, for dialects that send one
     */
    record Refused(AccountAnswer.Reason reason, String serverFinal) implements ScramStep {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(reason, serverFinal);
        }
    }
}
