package cortile.ejb.management;

/** {@code cortile:type=Tls}: the certificate encrypted ports show. Only there where one is open. */
public interface TlsMXBean {

    /** SHA-256 of the certificate in hexadecimal digits and colons, as {@code openssl x509 -fingerprint} writes it. */
    String getFingerprint();

    /** Whom the certificate names. */
    String getSubject();

    /** When it ends, ISO 8601 in UTC. */
    String getExpires();

    /** The file it was read from. */
    String getFile();

    /**
     * Reads the files again; new connections get what is in them, those that are there keep what they have. Where the
     * files are wrong nothing changes.
     *
     * @return what was done, or why not, in a sentence
     */
    String reload();
}
