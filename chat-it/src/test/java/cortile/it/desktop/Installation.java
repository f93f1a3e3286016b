package cortile.it.desktop;

import cortile.it.process.Build;
import cortile.it.process.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A package on this machine: installed where the tests may do that and nobody has it already, else only unpacked.
 *
 * @param root where its files are
 */
record Installation(Path root, boolean registered) {

    private static final String NAME = "cortile-desktop";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Installation of(Path deb) throws IOException {
        boolean registered = isAdministrator() && !isInstalled();
        Path root = registered ? Path.of("/") : Files.createTempDirectory(Build.directory(), "unpacked-");
        if (registered) {
            run("dpkg", "-i", deb.toString());
        } else {
            run("dpkg-deb", "-x", deb.toString(), root.toString());
        }
        return new Installation(root, registered);
    }

    private static boolean isAdministrator() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean isInstalled() {
        return Files.exists(Path.of("/opt", NAME));
    }

    private static void run(String... command) throws IOException {
        Commands.run(PATIENCE, Map.of("DEBIAN_FRONTEND", "noninteractive"), List.of(command));
    }

    /** A file for desktops: where they look for it, if it is installed. */
    Path shared(String name) {
        Path directory = registered
                ? Path.of("/usr/share")
                : root.resolve("opt").resolve(NAME).resolve("lib/app/share");
        return directory.resolve(name);
    }

    /** What a person starts: by its name where it is installed. */
    Path program() {
        return registered
                ? Path.of("/usr/bin", NAME)
                : root.resolve("opt").resolve(NAME).resolve("bin").resolve(NAME);
    }

    void remove() throws IOException {
        if (registered) {
            run("dpkg", "--purge", NAME);
        } else {
            run("rm", "-r", root.toString());
        }
    }

    /** What removing has forgotten. */
    List<Path> leftovers() {
        return Stream.of(
                        root.resolve("opt").resolve(NAME),
                        root.resolve("usr/bin").resolve(NAME),
                        root.resolve("usr/share/applications").resolve(NAME + ".desktop"),
                        root.resolve("usr/share/icons/hicolor/48x48/apps").resolve(NAME + ".png"))
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }
}
