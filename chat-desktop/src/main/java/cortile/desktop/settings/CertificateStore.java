package cortile.desktop.settings;

import cortile.desktop.model.Certificates;
import cortile.desktop.model.Endpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Keeps in a file which servers are believed, so that a server that is another one all of a sudden is noticed.
 *
 * <p>Confined to the thread that made it, which does not wait for the disk.
 */
public final class CertificateStore implements Certificates, AutoCloseable {

    private final PropertiesFile file;
    private final Properties fingerprints;

    public CertificateStore(Path file) {
        this.file = new PropertiesFile(file);
        this.fingerprints = this.file.read();
    }

    @Override
    public Optional<String> of(Endpoint endpoint) {
        return Optional.ofNullable(fingerprints.getProperty(endpoint.toString()));
    }

    @Override
    public void keep(Endpoint endpoint, String fingerprint) {
        if (!of(endpoint).equals(Optional.of(fingerprint))) {
            fingerprints.setProperty(endpoint.toString(), fingerprint);
            save();
        }
    }

    @Override
    public List<String> servers() {
        return fingerprints.stringPropertyNames().stream().sorted().toList();
    }

    @Override
    public void forget(String server) {
        if (fingerprints.remove(server) != null) {
            save();
        }
    }

    private void save() {
        Properties copy = new Properties();
        copy.putAll(fingerprints);
        file.write(copy);
    }

    /** Waits a moment for what has still to be written. */
    @Override
    public void close() {
        file.close();
    }
}
