package cortile.it.container;

import java.io.File;
import java.net.URISyntaxException;
import java.util.stream.Stream;

/** Jars of the test's own class path, for a deployment. */
final class Libraries {

    private Libraries() {}

    /** The jars these classes come from. */
    static File[] with(Class<?>... classes) {
        return Stream.of(classes).map(Libraries::jarOf).toArray(File[]::new);
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class path has an unusual entry for " + type, e);
        }
    }
}
