package cortile.server.container;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The server's own classes without a container: the libraries of the WAR in the server file, and the one that Payara
 * lends it. They see the start program's classes first, of which they share only {@code cortile.core.takeout}.
 */
public final class ServerClasses implements AutoCloseable {

    private static final String WAR = "MICRO-INF/deploy/ROOT.war";
    private static final String LIBRARIES = "WEB-INF/lib/";
    private static final String JSON = "MICRO-INF/runtime/jakarta.json.jar";

    private final RunDirectory run;
    private final URLClassLoader loader;

    private ServerClasses(RunDirectory run, URLClassLoader loader) {
        this.run = run;
        this.loader = loader;
    }

    /** Unpacks them from the server file, into a directory that is deleted at the end. */
    public static ServerClasses of(Path serverFile, Path cache) throws IOException {
        Files.createDirectories(cache);
        RunDirectory run = RunDirectory.create(cache.toRealPath());
        try (JarFile file = new JarFile(serverFile.toFile())) {
            List<URL> jars = new ArrayList<>();
            try (InputStream json = open(file, JSON)) {
                jars.add(copy(json, run.path().resolve("json.jar")));
            }
            try (ZipInputStream war = new ZipInputStream(open(file, WAR))) {
                unpack(war, run.path(), jars);
            }
            return new ServerClasses(
                    run, new URLClassLoader(jars.toArray(URL[]::new), ServerClasses.class.getClassLoader()));
        } catch (IOException e) {
            run.close();
            throw e;
        }
    }

    private static InputStream open(JarFile file, String name) throws IOException {
        ZipEntry entry = file.getEntry(name);
        if (entry == null) {
            throw new IOException("The server file has no " + name);
        }
        return file.getInputStream(entry);
    }

    private static void unpack(ZipInputStream war, Path directory, List<URL> jars) throws IOException {
        for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
            if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
                jars.add(copy(war, directory.resolve("library-" + jars.size() + ".jar")));
            }
        }
    }

    private static URL copy(InputStream jar, Path to) throws IOException {
        Files.copy(jar, to);
        return to.toUri().toURL();
    }

    /** The directory that lives as long as this object. */
    public Path directory() {
        return run.path();
    }

    public ClassLoader loader() {
        return loader;
    }

    @Override
    public void close() throws IOException {
        loader.close();
        run.close();
    }
}
