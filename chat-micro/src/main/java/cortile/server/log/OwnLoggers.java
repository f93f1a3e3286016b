package cortile.server.log;

import org.jspecify.annotations.Nullable;

/** Which loggers are Cortile's and not the container's. */
final class OwnLoggers {

    private static final String ROOT = "cortile";

    private OwnLoggers() {}

    static boolean include(@Nullable String logger) {
        return logger != null && (logger.equals(ROOT) || logger.startsWith(ROOT + '.'));
    }
}
