package cortile.tcp;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Field;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationException;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Shape;
import cortile.tcp.tls.IdentityException;
import cortile.tcp.tls.ServerTls;
import cortile.tcp.tls.TlsIdentity;

/** {@code tls}: the certificate encrypted ports show. Thread-safe. */
record TlsGroup(ServerTls tls) {

    private static final String NAME = "tls";

    OperationGroup group() {
        return OperationGroup.of(NAME, "The certificate encrypted ports show", show(), reload());
    }

    private Operation show() {
        return Operation.reads(NAME, "show", "Shows the certificate")
                .answering(Shape.record(
                        Field.text("fingerprint", "Its SHA-256, as openssl x509 -fingerprint writes it"),
                        Field.text("subject", "Whom it names"),
                        Field.time("expires", "When it ends"),
                        Field.text("file", "The file it was read from")))
                .doingAtOnce(nothing -> Answer.Row.of(
                        tls.identity().fingerprint(),
                        tls.identity().certificate().getSubjectX500Principal().getName(),
                        tls.identity().expires(),
                        tls.files().chain().toString()));
    }

    private Operation reload() {
        return Operation.changes(
                        NAME, "reload", "Reads the files again; new connections get what is in them, if it is right")
                .doingAtOnce(nothing -> read());
    }

    private Answer read() {
        try {
            TlsIdentity identity = tls.reload();
            return new Answer.Sentence("New connections are shown the certificate " + identity.fingerprint()
                    + ", valid until " + identity.expires() + ".");
        } catch (IdentityException e) {
            throw OperationException.refused("Nothing was changed. " + e.getMessage());
        }
    }
}
