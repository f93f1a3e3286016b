package cortile.desktop.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The first program of this user, which hears from those after it.
 *
 * <p>A lock says who is first, and goes with its process; a socket in the user's own folder takes what others were asked
 * for. Where either cannot be had everybody is first: two windows are better than none. Thread-safe.
 */
public final class SingleInstance implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SingleInstance.class.getName());
    private static final String SOCKET = "instance.sock";

    private final @Nullable FileLock lock;
    private final @Nullable ServerSocketChannel socket;

    private SingleInstance(@Nullable FileLock lock, @Nullable ServerSocketChannel socket) {
        this.lock = lock;
        this.socket = socket;
    }

    /**
     * Whether a program that runs already has taken what this one was asked for.
     *
     * @param folder the user's own
     * @param asked one line; may be empty
     */
    public static boolean handOver(Path folder, String asked) {
        Path address = folder.resolve(SOCKET);
        if (!Files.exists(address)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(address))) {
            channel.write(ByteBuffer.wrap((asked + "\n").getBytes(StandardCharsets.UTF_8)));
            ByteBuffer answer = ByteBuffer.allocate(1);
            return channel.read(answer) == 1;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(System.Logger.Level.DEBUG, "nobody answers at " + address, e);
            return false;
        }
    }

    /**
     * Becomes the one to hand over to, unless somebody is.
     *
     * @param heard told what others were asked for, on a thread of its own
     */
    public static SingleInstance become(Path folder, Consumer<String> heard) {
        @Nullable FileLock lock = null;
        try {
            Files.createDirectories(folder);
            lock = locked(folder.resolve("instance.lock"));
            if (lock != null) {
                ServerSocketChannel socket = bound(folder.resolve(SOCKET));
                new InstanceListener(socket, heard).start();
                return new SingleInstance(lock, socket);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(System.Logger.Level.DEBUG, "a second start will not find this program", e);
        }
        return new SingleInstance(lock, null);
    }

    private static @Nullable FileLock locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.log(System.Logger.Level.DEBUG, "this process has the lock already", e);
        }
        if (lock == null) {
            channel.close();
        }
        return lock;
    }

    /** Whoever was here before is gone: we have the lock. */
    private static ServerSocketChannel bound(Path address) throws IOException {
        Files.deleteIfExists(address);
        ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            socket.bind(UnixDomainSocketAddress.of(address));
            if (address.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(address, PosixFilePermissions.fromString("rw-------"));
            }
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try (lock;
                socket) {
            if (socket != null && socket.getLocalAddress() instanceof UnixDomainSocketAddress address) {
                Files.deleteIfExists(address.getPath());
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "what shows that this program runs is not taken away", e);
        }
    }
}
