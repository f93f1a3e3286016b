package cortile.desktop.model;

import cortile.protocol.message.ErrorCode;
import cortile.protocol.text.Nickname;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Why the client is not in the room; {@code cortile.desktop.text} makes it a sentence. */
public sealed interface Problem {

    <R> R accept(Visitor<R> visitor);

    /** The connection could not be made, or was lost. */
    record NoConnection(Endpoint endpoint, LossCause cause) implements Problem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noConnection(this);
        }
    }

    /**
     * The server said no, or goodbye.
     *
     * @param code wire name of an {@link ErrorCode}, or a code newer than this client
     * @param text the server's own sentence
     * @param retryAfter how long the server asks us to wait; zero where it did not
     */
    record Refused(Target target, String code, String text, Duration retryAfter) implements Problem {

        Refused(Target target, String code, String text) {
            this(target, code, text, Duration.ZERO);
        }

        /** The code, where this client knows it. */
        public Optional<ErrorCode> errorCode() {
            return ErrorCode.of(code);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    /** The server does not know our password, though it says that we do. */
    record NotProved(Endpoint endpoint) implements Problem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notProved(this);
        }
    }

    /**
     * Nobody vouches for the server's certificate.
     *
     * @param fingerprint of the certificate that was shown
     * @param known what we believed in before; nothing for a server we did not know
     */
    record Untrusted(Endpoint endpoint, String fingerprint, Optional<String> known) implements Problem {
        /** Whether it is another one than before: not a matter for a quick click. */
        public boolean isChange() {
            return known.isPresent();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.untrusted(this);
        }
    }

    /** The name cannot be used; found before anything was sent. */
    record BadName(Nickname.Problem problem) implements Problem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.badName(this);
        }
    }

    /** Whether another name would help. */
    default boolean concernsName() {
        return this instanceof BadName || is(ErrorCode.NAME_TAKEN, ErrorCode.BAD_NAME);
    }

    /** Whether a password would help, or another one. */
    default boolean concernsPassword() {
        return is(ErrorCode.NAME_RESERVED, ErrorCode.LOGIN_FAILED, ErrorCode.TOO_MANY_TRIES);
    }

    private boolean is(ErrorCode... codes) {
        return this instanceof Refused refused
                && refused.errorCode().filter(List.of(codes)::contains).isPresent();
    }

    /** One method a kind, so that none is forgotten. */
    interface Visitor<R> {
        R noConnection(NoConnection problem);

        R refused(Refused problem);

        R notProved(NotProved problem);

        R untrusted(Untrusted problem);

        R badName(BadName problem);
    }
}
