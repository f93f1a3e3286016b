package cortile.ejb.management;

import cortile.core.authority.Denial;
import cortile.core.hub.Hub;
import cortile.core.room.Room;
import cortile.core.settings.Version;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The management beans over one hub. Thread-safe. */
final class ChatManagement {

    private ChatManagement() {}

    record ServerView(Hub hub, long startNanos) implements ServerMXBean {
        @Override
        public String getState() {
            return hub.state().name();
        }

        @Override
        public String getVersion() {
            return Version.current();
        }

        @Override
        public long getUptimeSeconds() {
            return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos);
        }

        @Override
        public int getConnections() {
            return hub.connections();
        }

        @Override
        public int getMaxConnections() {
            return hub.limits().maxConnections();
        }

        @Override
        public long getConnectionsSoFar() {
            return hub.connectionsSoFar();
        }

        @Override
        public void announce(String text) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("There is nothing to announce: the text is empty.");
            }
            hub.announce(Operator.THROUGH_JMX, text.strip());
        }
    }

    record RoomView(Room room) implements RoomMXBean {
        @Override
        public String getName() {
            return room.name();
        }

        @Override
        public int getMembers() {
            return room.size();
        }

        @Override
        public long getMessages() {
            return room.lastSeq();
        }

        @Override
        public long getDeliveries() {
            return room.deliveries();
        }
    }

    record SessionsView(Hub hub) implements SessionsMXBean {
        @Override
        public List<SessionInfo> getSessions() {
            return hub.sessions().stream().map(SessionInfo::of).toList();
        }

        @Override
        public String kick(String name, String reason) {
            return Patience.outcome(
                            hub.services().moderation().kick(Operator.THROUGH_JMX, hub.lobbyRoom(), name, reason))
                    .fold(
                            done -> name + " was disconnected.",
                            denial -> denial == Denial.NO_SUCH_PERSON
                                    ? "Nobody here is called " + name + "."
                                    : "It could not be stored. Try again later.");
        }

        @Override
        public String kickSession(long id, String reason) {
            return hub.kickSession(Operator.THROUGH_JMX, id, reason)
                    ? "Session " + id + " was disconnected."
                    : "There is no session " + id + ".";
        }
    }
}
