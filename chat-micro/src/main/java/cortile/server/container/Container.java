package cortile.server.container;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Payara Micro with the chat inside, started from the server file.
 *
 * <p>Does what Payara's launcher does, with the one difference that its jars come from a directory that is kept (see
 * {@link ContainerJars}); Payara itself offers the same as its "root directory launcher". One thread starts it,
 * another one may stop it.
 */
public final class Container {

    private static final String IMPLEMENTATION = "fish.payara.micro.impl.PayaraMicroImpl";

    private static final System.Logger LOGGER = System.getLogger(Container.class.getName());

    private final Path serverFile;
    private final Path cache;
    private final RunDirectory run;

    private volatile @Nullable PayaraMicroBoot payara;

    private Container(Path serverFile, Path cache, RunDirectory run) {
        this.serverFile = serverFile;
        this.cache = cache;
        this.run = run;
    }

    /** Prepares the directories; from now on temporary files of this process are in one that is deleted at the end. */
    public static Container prepare(Path serverFile, Path cache) throws IOException {
        Files.createDirectories(cache);
        Container container = new Container(serverFile, cache.toRealPath(), RunDirectory.create(cache.toRealPath()));
        System.setProperty(
                "java.io.tmpdir",
                Files.createDirectory(container.run.path().resolve("tmp")).toString());
        return container;
    }

    /** The directory that lives as long as the process. */
    public Path directory() {
        return run.path();
    }

    /**
     * Starts Payara and deploys the chat; Payara may come back as if all were well when that failed.
     *
     * @param http where the console is opened; empty for nowhere
     */
    public void start(Optional<HttpListener> http) throws IOException, BootstrapException {
        CompilerDirectives.give(run.path());
        System.setProperty("fish.payara.micro.BootJar", serverFile.toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", cache.toString());
        URL[] jars = new ContainerJars(cache).of(serverFile).toArray(URL[]::new);
        // stays open: the container's classes come from it as long as the process lives
        @SuppressWarnings("resource")
        OpenURLClassLoader loader = new OpenURLClassLoader(jars, Container.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        Path commands = run.path().resolve("console-commands.txt");
        Files.write(commands, http.map(HttpListener::commands).orElse(List.of()));
        payara = create(
                loader,
                "--rootdir",
                run.path().toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--prebootcommandfile",
                commands.toString());
    }

    private static PayaraMicroBoot create(ClassLoader loader, String... arguments) throws BootstrapException {
        try {
            return (PayaraMicroBoot) Class.forName(IMPLEMENTATION, true, loader)
                    .getMethod("create", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new BootstrapException(String.valueOf(cause.getMessage()), cause);
        } catch (ReflectiveOperationException e) {
            throw new BootstrapException("This is not the Payara Micro the server was built for", e);
        }
    }

    /** Undeploys the chat, stops Payara and deletes the directory, all done at the return. Run by the JVM's shutdown. */
    public void stop() throws IOException, InterruptedException {
        try {
            PayaraMicroBoot started = payara;
            if (started != null) {
                started.shutdown();
            }
        } catch (BootstrapException | IllegalStateException e) {
            // Payara's own hook, which the JVM runs at the same time, was first; it is waited for below
            LOGGER.log(System.Logger.Level.DEBUG, "Payara stops already", e);
        } finally {
            for (Thread hook : payaraHooks()) {
                hook.join();
            }
            run.close();
        }
    }

    /** The rest of an end that took too long. */
    public void deleteFiles() throws IOException {
        run.close();
    }

    /** Payara gives no handle to it, only a name. */
    private static List<Thread> payaraHooks() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("Payara Micro Shutdown Hook"))
                .toList();
    }
}
