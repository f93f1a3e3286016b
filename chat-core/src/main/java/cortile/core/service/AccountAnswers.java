package cortile.core.service;

import cortile.core.account.AccountAnswer;
import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.directory.Account;

/** What became of something asked of the accounts, as an outcome like any other. Stateless. */
final class AccountAnswers {

    private AccountAnswers() {}

    static Outcome<Account> outcome(AccountAnswer answer) {
        return answer.accept(new AccountAnswer.Visitor<>() {
            @Override
            public Outcome<Account> done(Account account) {
                return Outcome.done(account);
            }

            @Override
            public Outcome<Account> refused(AccountAnswer.Reason reason) {
                return Outcome.denied(denial(reason));
            }

            @Override
            public Outcome<Account> notStored(String sentence) {
                return Outcome.denied(Denial.NOT_STORED);
            }
        });
    }

    /** Why, in the words of everything else that is denied. */
    static Denial denial(AccountAnswer.Reason reason) {
        return switch (reason) {
            case NAME_TAKEN -> Denial.NAME_TAKEN;
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_FORBIDDEN_CHARACTER -> Denial.BAD_PASSWORD;
            case WRONG_PASSWORD, MALFORMED -> Denial.LOGIN_FAILED;
            case TOO_MANY_TRIES -> Denial.TOO_MANY_TRIES;
            case BUSY -> Denial.BUSY;
        };
    }
}
