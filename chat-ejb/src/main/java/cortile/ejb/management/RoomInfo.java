package cortile.ejb.management;

import cortile.core.directory.Membership;
import cortile.core.directory.Role;
import cortile.core.directory.RoomProfile;
import cortile.core.rooms.HostedRoom;
import java.beans.ConstructorProperties;
import java.util.List;

/** One room as JMX shows it: a class with getters, because JDK 17 makes no open type of a record. Immutable. */
public final class RoomInfo {

    private final String name;
    private final String access;
    private final String topic;
    private final int members;
    private final long messages;
    private final List<String> owners;
    private final int retentionDays;

    @ConstructorProperties({"name", "access", "topic", "members", "messages", "owners", "retentionDays"})
    public RoomInfo(
            String name,
            String access,
            String topic,
            int members,
            long messages,
            List<String> owners,
            int retentionDays) {
        this.name = name;
        this.access = access;
        this.topic = topic;
        this.members = members;
        this.messages = messages;
        this.owners = List.copyOf(owners);
        this.retentionDays = retentionDays;
    }

    static RoomInfo of(HostedRoom hosted) {
        RoomProfile profile = hosted.profile();
        return new RoomInfo(
                profile.name(),
                profile.access().wireName(),
                profile.topic(),
                hosted.room().size(),
                hosted.room().lastSeq(),
                owners(hosted),
                profile.retentionDays());
    }

    private static List<String> owners(HostedRoom hosted) {
        return hosted.memberships().stream()
                .filter(membership -> membership.role() == Role.OWNER)
                .map(Membership::name)
                .sorted()
                .toList();
    }

    public String getName() {
        return name;
    }

    /** {@code public}, {@code private} or {@code password}. */
    public String getAccess() {
        return access;
    }

    /** Empty for none. */
    public String getTopic() {
        return topic;
    }

    /** People in the room now. */
    public int getMembers() {
        return members;
    }

    /** Messages said in it, also before this start: the last one's number. */
    public long getMessages() {
        return messages;
    }

    public List<String> getOwners() {
        return owners;
    }

    /** After how many days messages are forgotten; 0 for never. */
    public int getRetentionDays() {
        return retentionDays;
    }
}
