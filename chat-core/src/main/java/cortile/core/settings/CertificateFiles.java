package cortile.core.settings;

import java.nio.file.Path;

/**
 * The certificate of whoever runs the server, instead of a generated one.
 *
 * @param chain PEM file with the server's certificate and, behind it, those of who signed it
 * @param key PEM file with its private key; may be the same file
 */
public record CertificateFiles(Path chain, Path key) {}
