package cortile.bench.floor;

import java.net.InetAddress;

/** Runs the floor on a port of the loopback address until the process is ended. */
public final class FloorMain {

    private FloorMain() {}

    /**
     * Runs it.
     *
     * @param arguments the port
     */
    public static void main(String[] arguments) throws InterruptedException {
        Floor.open(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))
                .awaitEnd();
    }
}
