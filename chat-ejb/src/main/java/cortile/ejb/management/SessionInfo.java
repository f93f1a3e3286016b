package cortile.ejb.management;

import cortile.core.session.SessionView;
import java.beans.ConstructorProperties;

/** One session as JMX shows it: a class with getters, because JDK 17 makes no open type of a record. Immutable. */
public final class SessionInfo {

    private final long id;
    private final String name;
    private final String dialect;
    private final String address;
    private final String since;
    private final long messages;
    private final int waitingBytes;

    @ConstructorProperties({"id", "name", "dialect", "address", "since", "messages", "waitingBytes"})
    public SessionInfo(
            long id, String name, String dialect, String address, String since, long messages, int waitingBytes) {
        this.id = id;
        this.name = name;
        this.dialect = dialect;
        this.address = address;
        this.since = since;
        this.messages = messages;
        this.waitingBytes = waitingBytes;
    }

    static SessionInfo of(SessionView view) {
        return new SessionInfo(
                view.id(),
                view.name(),
                view.origin().dialect(),
                view.origin().address(),
                view.since().toString(),
                view.messages(),
                view.waitingBytes());
    }

    public long getId() {
        return id;
    }

    /** Empty while it has none. */
    public String getName() {
        return name;
    }

    public String getDialect() {
        return dialect;
    }

    public String getAddress() {
        return address;
    }

    /** When it connected, ISO 8601 in UTC. */
    public String getSince() {
        return since;
    }

    /** Messages it has sent. */
    public long getMessages() {
        return messages;
    }

    /** Bytes that wait for it to read. */
    public int getWaitingBytes() {
        return waitingBytes;
    }
}
