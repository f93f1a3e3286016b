package cortile.tcp.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PEM file holds (RFC 7468), whatever it is. Immutable.
 *
 * <p>Read by the platform alone: the library that makes certificates would take a third of a second of every start.
 *
 * @param path for sentences
 * @param blocks what stands between its BEGIN and END lines
 */
record PemFile(Path path, List<Block> blocks) {

    /** Far above any chain; a wrong path may lead to anything. */
    private static final int MAX_BYTES = 1024 * 1024;

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    /**
     * One object.
     *
     * @param label such as {@code CERTIFICATE}
     * @param content base 64, perhaps with headers in front
     */
    record Block(String label, String content) {}

    static PemFile read(Path path) throws IdentityException {
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text(path));
        while (block.find()) {
            blocks.add(new Block(block.group(1), block.group(2)));
        }
        return new PemFile(path, List.copyOf(blocks));
    }

    private static String text(Path path) throws IdentityException {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] bytes = file.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IdentityException("The file " + path + " is too long for a certificate or a key.");
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new IdentityException("There is no file " + path + " with a certificate or a key.", e);
        } catch (AccessDeniedException e) {
            throw new IdentityException("The file " + path + " may not be read by the server's account.", e);
        } catch (IdentityException e) {
            throw e;
        } catch (IOException e) {
            throw new IdentityException("The file " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** The bytes of a block without headers. */
    byte[] decode(Block block) throws IdentityException {
        try {
            return Base64.getDecoder().decode(block.content().replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw damaged(block, e);
        }
    }

    IdentityException damaged(Block block, Exception cause) {
        return new IdentityException("The " + block.label() + " in " + path + " is damaged.", cause);
    }
}
