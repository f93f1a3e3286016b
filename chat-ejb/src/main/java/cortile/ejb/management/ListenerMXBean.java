package cortile.ejb.management;

/** {@code cortile:type=Listener,name=...}: one open port. */
public interface ListenerMXBean {

    /** The address listened on. */
    String getHost();

    /** The port really bound, also where any free one was asked for. */
    int getPort();
}
