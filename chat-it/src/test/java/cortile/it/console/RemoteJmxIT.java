package cortile.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.it.process.Build;
import cortile.it.process.Ports;
import cortile.it.process.ServerProcess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import javax.rmi.ssl.SslRMIClientSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** JMX over its own port, as from another machine: encrypted, by password, and nothing but our own beans. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemoteJmxIT {

    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";

    private ServerProcess server;
    private int port;
    private String password;

    @BeforeAll
    void start() throws IOException, GeneralSecurityException {
        Path data = ServerProcess.newData();
        port = Ports.free();
        server = ServerProcess.ready("--data=" + data, "--jmx-port=" + port);
        password = Files.readString(data.resolve("first-password")).strip();
        trust(data.resolve("tls/generated.pem"));
    }

    private static void trust(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        String pem = Files.readString(certificate);
        pem = pem.substring(pem.indexOf("-----BEGIN CERTIFICATE"));
        try (InputStream in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))) {
            store.setCertificateEntry(
                    "cortile", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        Path file = Files.createTempFile(Build.directory(), "trust", ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        System.setProperty(TRUST, file.toString());
        System.setProperty(TRUST_PASSWORD, "changeit");
    }

    @AfterAll
    void stop() {
        server.close();
        System.clearProperty(TRUST);
        System.clearProperty(TRUST_PASSWORD);
    }

    @SuppressWarnings("BanJNDI") // the address is this test's own server
    private JMXConnector connect(@Nullable Object credentials) throws IOException {
        Map<String, Object> environment = new HashMap<>();
        environment.put("com.sun.jndi.rmi.factory.socket", new SslRMIClientSocketFactory());
        if (credentials != null) {
            environment.put(JMXConnector.CREDENTIALS, credentials);
        }
        return JMXConnectorFactory.connect(
                new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi"), environment);
    }

    private JMXConnector as(String name, String secret) throws IOException {
        return connect(new String[] {name, secret});
    }

    @Test
    void nobodyComesInWithoutTheRightPasswordOrInTheOpen() throws IOException {
        assertThatThrownBy(() -> connect(null)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> as("admin", "something else")).isInstanceOf(SecurityException.class);
        try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
            open.setSoTimeout(10_000);
            open.getOutputStream().write(new byte[] {'J', 'R', 'M', 'I', 0, 2, 0x4b});
            assertThat(open.getInputStream().read())
                    .as("the first byte of an answer")
                    .isIn(-1, 0x15);
        }
    }

    @Test
    void onlyOurBeansAreThereAndTheLevelCounts() throws IOException, JMException {
        try (JMXConnector admin = as("admin", password)) {
            MBeanServerConnection beans = admin.getMBeanServerConnection();
            assertThat(beans.getDomains()).containsExactly("cortile");
            assertThat(beans.queryNames(null, null))
                    .isNotEmpty()
                    .allMatch(name -> name.getDomain().equals("cortile"));
            assertThat(beans.getAttribute(new ObjectName("cortile:type=Server"), "State"))
                    .isEqualTo("RUNNING");
            invoke(beans, "type=Operators", "add", "vera", "viewer", "only looks on");
            for (String foreign :
                    new String[] {"com.sun.management:type=DiagnosticCommand", "java.lang:type=Runtime"}) {
                assertThatThrownBy(() -> beans.getMBeanInfo(new ObjectName(foreign)))
                        .isInstanceOf(SecurityException.class);
            }
            assertThatThrownBy(
                            () -> beans.createMBean("javax.management.loading.MLet", new ObjectName("cortile:type=x")))
                    .isInstanceOf(SecurityException.class);
        }
        try (JMXConnector viewer = as("vera", "only looks on")) {
            MBeanServerConnection beans = viewer.getMBeanServerConnection();
            assertThat(beans.getAttribute(new ObjectName("cortile:type=Sessions"), "Sessions"))
                    .isNotNull();
            assertThatThrownBy(() -> invoke(beans, "type=Server", "announce", "x"))
                    .hasMessageContaining("needs the level operator");
            assertThatThrownBy(() -> beans.getAttribute(new ObjectName("cortile:type=Logs"), "Logs"))
                    .hasMessageContaining("needs the level operator");
        }
    }

    private static void invoke(MBeanServerConnection beans, String keys, String operation, String... arguments)
            throws IOException, JMException {
        String[] signature = new String[arguments.length];
        Arrays.fill(signature, String.class.getName());
        beans.invoke(new ObjectName("cortile:" + keys), operation, arguments, signature);
    }
}
