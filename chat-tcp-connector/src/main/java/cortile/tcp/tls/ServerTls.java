package cortile.tcp.tls;

import cortile.core.settings.CertificateFiles;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/**
 * Encrypts connections as the server, with the certificate it has at the moment. Thread-safe.
 *
 * <p>TLS 1.2 (RFC 5246) and 1.3 (RFC 8446) by the platform's own provider, with forward secrecy and authenticated
 * encryption only, as RFC 9325 recommends.
 */
public final class ServerTls {

    /** How long a peer may take over its handshake. */
    public static final Duration HANDSHAKE_TIMEOUT = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(ServerTls.class.getName());

    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private static final List<String> CIPHERS = List.of(
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    /** Sessions remembered for resumption; clients keep tickets, so this is for the few that cannot. */
    private static final int REMEMBERED_SESSIONS = 2000;

    private static final Duration SESSION_LIFE = Duration.ofHours(2);

    /** Whoever has to renew a certificate needs a while. */
    private static final Duration SOON = Duration.ofDays(14);

    private final CertificateFiles files;
    private final Executor handshakes;
    private final Clock clock;
    private final Duration handshakeTimeout;
    private volatile Current current;

    /** What new connections get. */
    private record Current(TlsIdentity identity, SslContext context) {}

    /**
     * Reads the files.
     *
     * @param handshakes does the arithmetic of handshakes, some milliseconds each, which would hold up all others of a loop
     * @throws IdentityException in words, where the files cannot be used
     */
    public ServerTls(CertificateFiles files, Executor handshakes, Clock clock, Duration handshakeTimeout)
            throws IdentityException {
        this.files = files;
        this.handshakes = handshakes;
        this.clock = clock;
        this.handshakeTimeout = handshakeTimeout;
        this.current = read();
    }

    /**
     * Where a generated certificate is, made there first where there is none.
     *
     * @param data directory of everything the server keeps
     * @param host what the server listens on
     */
    public static CertificateFiles generatedIn(Path data, String host, Clock clock) throws IdentityException {
        Path file = data.resolve("tls").resolve("generated.pem");
        if (!Files.exists(file)) {
            GeneratedIdentity.write(file, host, clock);
            LOG.log(Level.INFO, "A certificate was made: {0}", file);
        }
        return new CertificateFiles(file, file);
    }

    /** The files that are read. */
    public CertificateFiles files() {
        return files;
    }

    /** Who the server is to those who connect now. */
    public TlsIdentity identity() {
        return current.identity();
    }

    /** The same certificate for what makes sockets of its own. */
    public SSLContext platformContext() {
        return IdentityKeys.context(this::identity);
    }

    /** Encrypts one new connection. */
    public SslHandler newHandler(ByteBufAllocator allocator) {
        SslHandler handler = current.context().newHandler(allocator, handshakes);
        handler.setHandshakeTimeoutMillis(handshakeTimeout.toMillis());
        return handler;
    }

    /**
     * Reads the files again, for connections from now on; reads files, so not for event loops.
     *
     * @throws IdentityException in words, where they cannot be used; nothing has changed then
     */
    public synchronized TlsIdentity reload() throws IdentityException {
        try {
            Current next = read();
            current = next;
            LOG.log(Level.INFO, "The certificate was read again: {0}", next.identity());
            return next.identity();
        } catch (IdentityException e) {
            LOG.log(
                    Level.WARNING,
                    "The certificate stays as it is ({0}): {1}",
                    current.identity().fingerprint(),
                    e.getMessage());
            throw e;
        }
    }

    private Current read() throws IdentityException {
        TlsIdentity identity = IdentityFiles.read(files);
        warnOfTime(identity);
        warnOfReaders();
        return new Current(identity, context(identity));
    }

    private static SslContext context(TlsIdentity identity) throws IdentityException {
        try {
            return SslContextBuilder.forServer(identity.key(), identity.chain())
                    .sslProvider(SslProvider.JDK)
                    .protocols(PROTOCOLS)
                    .ciphers(CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
                    .sessionCacheSize(REMEMBERED_SESSIONS)
                    .sessionTimeout(SESSION_LIFE.toSeconds())
                    .build();
        } catch (SSLException | IllegalArgumentException e) {
            throw new IdentityException("The certificate cannot be used for TLS: " + e.getMessage() + ".", e);
        }
    }

    private void warnOfTime(TlsIdentity identity) {
        Instant now = clock.instant();
        Instant begins = identity.certificate().getNotBefore().toInstant();
        if (now.isBefore(begins)) {
            LOG.log(Level.WARNING, "The certificate in {0} is valid only from {1} on", files.chain(), begins);
        } else if (now.isAfter(identity.expires())) {
            LOG.log(Level.WARNING, "The certificate in {0} expired at {1}", files.chain(), identity.expires());
        } else if (now.plus(SOON).isAfter(identity.expires())) {
            LOG.log(Level.WARNING, "The certificate in {0} expires at {1}", files.chain(), identity.expires());
        }
    }

    private void warnOfReaders() {
        try {
            if (OwnerOnly.canOthersRead(files.key())) {
                LOG.log(Level.WARNING, "Everybody on this machine may read the key in {0}: chmod 600 it", files.key());
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Who may read " + files.key() + " cannot be told", e);
        }
    }
}
