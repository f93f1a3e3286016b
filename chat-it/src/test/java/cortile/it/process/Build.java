package cortile.it.process;

import java.nio.file.Path;
import java.util.Objects;

/** What the build hands to the tests; the names stand in this module's pom. */
public final class Build {

    private Build() {}

    /** Where everything a test starts may write. */
    public static Path directory() {
        return path("directory");
    }

    /** {@code cortile-server.jar}. */
    public static Path serverFile() {
        return path("server-file");
    }

    /** {@code cortile-desktop.jar}. */
    public static Path desktopFile() {
        return path("desktop-file");
    }

    /** These tests' own classes, for what runs in a process of its own. */
    public static Path testClasses() {
        return path("test-classes");
    }

    /** The script that packs the desktop with a Java of its own. */
    public static Path desktopPackaging() {
        return path("desktop-packaging");
    }

    /** The JVM's options {@code ./chat server} uses. */
    static Path serverOptions() {
        return path("server-options");
    }

    /** {@code cortile_client.py}. */
    public static Path pythonClient() {
        return path("python-client");
    }

    /** {@code cortile.war}: the modules' jars as Payara Micro gets them. */
    public static Path war() {
        return path("war");
    }

    /** {@code cortile.ear}. */
    public static Path ear() {
        return path("ear");
    }

    /** An unpacked Payara Server. */
    public static Path payaraServer() {
        return path("payara-server");
    }

    /** A program of the JDK the tests run on. */
    public static String jdkProgram(String name) {
        return jdkPrograms().resolve(name).toString();
    }

    /** Where the programs of that JDK are. */
    public static Path jdkPrograms() {
        return Path.of(System.getProperty("java.home"), "bin");
    }

    private static Path path(String name) {
        String property = "cortile.it." + name;
        return Path.of(Objects.requireNonNull(System.getProperty(property), property))
                .toAbsolutePath()
                .normalize();
    }
}
