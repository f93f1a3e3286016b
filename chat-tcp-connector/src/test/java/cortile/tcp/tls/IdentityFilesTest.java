package cortile.tcp.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cortile.core.settings.CertificateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with a certificate and its key, and what whoever runs the server is told. */
class IdentityFilesTest {

    private final Instant later = Instant.now().plus(Duration.ofDays(10));

    @TempDir
    private Path directory;

    private final TestIssuer issuer = new TestIssuer();
    private final KeyPair keys = TestIssuer.keys("EC", 256);

    @ParameterizedTest
    @CsvSource({"EC, 256, true", "EC, 384, false", "RSA, 2048, true", "RSA, 2048, false"})
    void ecAndRsaKeysAreReadAsNewAndAsOlderToolsWriteThem(String algorithm, int bits, boolean traditional)
            throws IOException {
        KeyPair pair = TestIssuer.keys(algorithm, bits);
        TestIssuer.write(file("chain"), issuer.sign(pair, later), issuer.certificate());
        if (traditional) {
            TestIssuer.writeTraditionalKey(file("key"), pair.getPrivate());
        } else {
            TestIssuer.writeKey(file("key"), pair.getPrivate());
        }
        assertThat(Files.readString(file("key")).contains(algorithm + " PRIVATE KEY"))
                .isEqualTo(traditional);
        TlsIdentity identity = read();
        assertThat(identity.key().getAlgorithm()).isEqualTo(algorithm);
        assertThat(identity.chain()).hasSize(2);
    }

    @Test
    void bothMayBeInOneFile() throws IOException {
        TestIssuer.write(file("both"), issuer.sign(keys, later), new JcaPKCS8Generator(keys.getPrivate(), null));
        CertificateFiles files = new CertificateFiles(file("both"), file("both"));
        assertThat(IdentityFiles.read(files).key()).isEqualTo(keys.getPrivate());
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException {
        assertRefused("There is no file " + file("chain"));
        TestIssuer.write(file("chain"), issuer.sign(keys, later));
        assertRefused("There is no file " + file("key"));
    }

    @Test
    void aFileWithoutWhatItShouldHoldIsNamed() throws IOException {
        Files.writeString(file("chain"), "hello");
        assertRefused("no certificate in PEM");
        TestIssuer.write(file("chain"), issuer.sign(keys, later));
        Files.writeString(file("key"), "hello");
        assertRefused("no key in PEM");
        TestIssuer.write(
                file("key"), keys.getPrivate(), TestIssuer.keys("EC", 256).getPrivate());
        assertRefused("several keys");
        Files.write(file("key"), new byte[2 * 1024 * 1024]);
        assertRefused("too long");
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws IOException {
        TestIssuer.write(file("chain"), issuer.sign(keys, later));
        TestIssuer.writeKey(file("key"), TestIssuer.keys("EC", 256).getPrivate());
        assertRefused("is not that of the first certificate");
        TestIssuer.writeKey(file("key"), TestIssuer.keys("RSA", 2048).getPrivate());
        assertRefused("is not that of the first certificate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----\n",
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES,00\n\nMIIB\n-----END RSA PRIVATE KEY-----\n"
            })
    void anEncryptedKeyIsRefusedWithWhatToDo(String pem) throws IOException {
        TestIssuer.write(file("chain"), issuer.sign(keys, later));
        Files.writeString(file("key"), pem);
        assertRefused("is encrypted");
        assertRefused("openssl pkey -in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIVATE KEY", "EC PRIVATE KEY", "RSA PRIVATE KEY"})
    void aDamagedKeyIsRefused(String label) throws IOException {
        TestIssuer.write(file("chain"), issuer.sign(keys, later));
        for (String content : new String[] {"MIIB", "!!", ""}) {
            Files.writeString(
                    file("key"), "-----BEGIN " + label + "-----\n" + content + "\n-----END " + label + "-----\n");
            assertRefused("is damaged");
        }
    }

    @Test
    void aDamagedCertificateIsRefused() throws IOException {
        Files.writeString(file("chain"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        assertRefused("The CERTIFICATE in " + file("chain") + " is damaged");
    }

    @Test
    void aChainInTheWrongOrderIsRefused() throws IOException {
        TestIssuer.write(file("chain"), issuer.certificate(), issuer.sign(keys, later));
        TestIssuer.writeKey(file("key"), keys.getPrivate());
        assertRefused("was not signed by certificate 2");
    }

    @Test
    void oneThatHasExpiredIsUsedAllTheSame() throws IOException {
        TestIssuer.write(file("chain"), issuer.sign(keys, Instant.now().minus(Duration.ofDays(1))));
        TestIssuer.writeKey(file("key"), keys.getPrivate());
        assertThat(read().expires()).isBefore(Instant.now());
    }

    @Test
    void whatIsGeneratedIsReadAgainByTheNextStartAndByNobodyElse() throws IOException {
        assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"), "no owners here");
        CertificateFiles first = ServerTls.generatedIn(directory, "192.0.2.7", Clock.systemUTC());
        TlsIdentity made = IdentityFiles.read(first);
        CertificateFiles second = ServerTls.generatedIn(directory, "192.0.2.7", Clock.systemUTC());
        assertThat(IdentityFiles.read(second).fingerprint()).isEqualTo(made.fingerprint());
        assertThat(Files.getPosixFilePermissions(first.key())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(first.key().getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(first.key().getParent()).isDirectoryContaining(file -> file.equals(first.key()));
        assertThat(made.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(made.toString()).doesNotContain("PRIVATE");
    }

    private TlsIdentity read() throws IdentityException {
        return IdentityFiles.read(new CertificateFiles(file("chain"), file("key")));
    }

    private void assertRefused(String words) {
        assertThatThrownBy(this::read).isInstanceOf(IdentityException.class).hasMessageContaining(words);
    }

    private Path file(String name) {
        return directory.resolve(name);
    }
}
