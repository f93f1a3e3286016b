package cortile.tcp;

import cortile.ejb.management.TlsMXBean;
import cortile.tcp.tls.IdentityException;
import cortile.tcp.tls.ServerTls;
import cortile.tcp.tls.TlsIdentity;

/** The certificate as a management bean. Thread-safe. */
record TlsView(ServerTls tls) implements TlsMXBean {

    @Override
    public String getFingerprint() {
        return tls.identity().fingerprint();
    }

    @Override
    public String getSubject() {
        return tls.identity().certificate().getSubjectX500Principal().getName();
    }

    @Override
    public String getExpires() {
        return tls.identity().expires().toString();
    }

    @Override
    public String getFile() {
        return tls.files().chain().toString();
    }

    @Override
    public String reload() {
        try {
            TlsIdentity identity = tls.reload();
            return "New connections are shown the certificate " + identity.fingerprint() + ", valid until "
                    + identity.expires() + ".";
        } catch (IdentityException e) {
            return "Nothing was changed. " + e.getMessage();
        }
    }
}
