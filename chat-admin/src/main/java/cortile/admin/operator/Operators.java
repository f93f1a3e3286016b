package cortile.admin.operator;

import cortile.admin.operation.Caller;
import cortile.admin.operation.Level;
import cortile.admin.operation.OperationException;
import cortile.core.password.Guess;
import cortile.core.password.Password;
import cortile.core.password.PasswordDesk;
import cortile.core.password.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Lets operators and programs in, and changes who they are. Thread-safe; never blocks but for a file's write.
 *
 * <p>A server without operators makes one, {@value #FIRST}, with a password that is written into a file until somebody has
 * signed in with it.
 */
public final class Operators {

    /** The name of the first operator. */
    public static final String FIRST = "admin";

    private static final System.Logger LOG = System.getLogger(Operators.class.getName());
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,31}");
    private static final int SALT_BYTES = 16;

    private final OperatorFile file;
    private final Path firstPassword;
    private final PasswordDesk desk;
    private final Clock clock;
    private final Verifier decoy;
    private final CompletionStage<?> ready;
    private volatile OperatorBook book;

    /**
     * @param data directory of the files
     * @throws IOException where what is kept cannot be read: nobody must come in by an accident
     */
    public Operators(Path data, PasswordDesk desk, Clock clock) throws IOException {
        this.file = new OperatorFile(data.resolve("operators.json"));
        this.firstPassword = firstPasswordFile(data);
        this.desk = desk;
        this.clock = clock;
        this.decoy = Verifier.decoy(salt(), desk.iterations());
        Optional<OperatorBook> kept = file.read();
        this.book = kept.orElse(new OperatorBook(List.of(), List.of()));
        this.ready = kept.isPresent() ? CompletableFuture.completedFuture(null) : makeFirst();
    }

    /** Where the first operator's password stands until it was used. */
    public static Path firstPasswordFile(Path data) {
        return data.resolve("first-password");
    }

    private static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    private CompletionStage<?> makeFirst() throws IOException {
        String password = Secrets.password();
        PrivateFile.write(firstPassword, password + System.lineSeparator());
        return derive(password)
                .thenAccept(verifier ->
                        change(known -> known.with(new Operator(FIRST, Level.ADMIN, verifier, clock.instant()))));
    }

    /**
     * Proves who somebody is.
     *
     * @param address where the try comes from, without the port
     */
    public CompletionStage<SignIn> signIn(String name, String password, String address) {
        return ready.thenCompose(nothing -> check(name, password, address));
    }

    private CompletionStage<SignIn> check(String name, String password, String address) {
        Optional<Operator> operator = book.operator(name);
        Verifier verifier =
                operator.flatMap(known -> Verifier.parse(known.verifier())).orElse(decoy);
        return desk.check(verifier, password, new Guess("operator " + name, address))
                .thenApply(verdict -> switch (verdict) {
                    case RIGHT -> welcome(operator.orElseThrow());
                    case WRONG -> new SignIn.Wrong();
                    case TOO_MANY_TRIES, BUSY -> new SignIn.Later();
                });
    }

    private SignIn welcome(Operator operator) {
        if (operator.name().equals(FIRST)) {
            forgetFirstPassword();
        }
        return new SignIn.Welcome(operator.name(), operator.level());
    }

    private void forgetFirstPassword() {
        try {
            Files.deleteIfExists(firstPassword);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Cannot delete {0}: {1}", firstPassword, e.toString());
        }
    }

    /** What the operator may do now; empty for one who was removed. */
    public Optional<Level> levelOf(String name) {
        return book.operator(name).map(Operator::level);
    }

    /** Changes with every password, so that whoever signed in with an older one can be sent away. */
    public Optional<String> passwordMark(String name) {
        return book.operator(name).map(operator -> Secrets.hash(operator.verifier()));
    }

    /** Whoever shows this token. */
    public Optional<Caller> tokenHolder(String token, String way) {
        byte[] hash = Secrets.hash(token).getBytes(StandardCharsets.US_ASCII);
        return book.tokens().stream()
                .filter(known -> MessageDigest.isEqual(hash, known.hash().getBytes(StandardCharsets.US_ASCII)))
                .map(known -> new Caller("token " + known.name(), known.level(), way))
                .findFirst();
    }

    public List<Operator> operators() {
        return book.operators();
    }

    public List<AccessToken> tokens() {
        return book.tokens();
    }

    /** Adds somebody who is not there yet. */
    public CompletionStage<?> add(String name, Level level, String password) {
        requireName(name);
        if (book.operator(name).isPresent()) {
            throw OperationException.refused("There is an operator " + name + " already.");
        }
        return derive(password)
                .thenAccept(
                        verifier -> change(known -> known.with(new Operator(name, level, verifier, clock.instant()))));
    }

    /** Gives somebody another password. */
    public CompletionStage<?> setPassword(String name, String password) {
        known(name);
        return derive(password)
                .thenAccept(verifier -> change(all -> {
                    Operator operator = known(name);
                    return all.with(new Operator(name, operator.level(), verifier, operator.since()));
                }));
    }

    public void setLevel(String name, Level level) {
        change(all -> {
            Operator operator = known(name);
            return keepingAnAdmin(all.with(new Operator(name, level, operator.verifier(), operator.since())));
        });
    }

    public void remove(String name) {
        change(all -> keepingAnAdmin(all.without(known(name))));
    }

    /** Makes a token and tells it, which is done only once. */
    public String addToken(String name, Level level) {
        requireName(name);
        String token = Secrets.token();
        change(all -> {
            if (all.token(name).isPresent()) {
                throw OperationException.refused("There is a token " + name + " already.");
            }
            return all.with(new AccessToken(name, level, Secrets.hash(token), clock.instant()));
        });
        return token;
    }

    public void removeToken(String name) {
        change(all -> all.without(
                all.token(name).orElseThrow(() -> OperationException.missing("There is no token " + name + "."))));
    }

    private Operator known(String name) {
        return book.operator(name).orElseThrow(() -> OperationException.missing("There is no operator " + name + "."));
    }

    private static OperatorBook keepingAnAdmin(OperatorBook changed) {
        if (changed.operators().stream().noneMatch(operator -> operator.level() == Level.ADMIN)) {
            throw OperationException.refused("Nobody would be left with the level admin.");
        }
        return changed;
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw OperationException.wrong(
                    "A name here has 1 to 32 small letters, digits, dots, hyphens and underscores, and begins with a"
                            + " letter or digit.");
        }
    }

    private CompletionStage<String> derive(String password) {
        Password.problemOf(password).ifPresent(problem -> {
            throw OperationException.wrong(
                    switch (problem) {
                        case TOO_SHORT -> "A password has at least " + Password.MIN_CODE_POINTS + " characters.";
                        case TOO_LONG -> "A password has at most " + Password.MAX_CODE_POINTS + " characters.";
                        case FORBIDDEN_CHARACTER -> "The password has a character that cannot be in one.";
                    });
        });
        return desk.derive(new Password(password))
                .thenApply(verifier -> verifier.orElseThrow(() -> OperationException.unavailable(
                                "Too many passwords are being checked: try again later."))
                        .text());
    }

    /** One change after the other; it counts once it is on disk. */
    private synchronized void change(UnaryOperator<OperatorBook> change) {
        OperatorBook changed = change.apply(book);
        try {
            file.write(changed);
        } catch (IOException e) {
            throw OperationException.unavailable("It could not be written: " + e.getMessage());
        }
        book = changed;
    }
}
