package cortile.desktop.model;

import cortile.desktop.model.Entry.Happened;
import cortile.desktop.model.Entry.Kind;
import cortile.protocol.message.RoomNews.Changed;
import cortile.protocol.message.RoomNews.Joined;
import cortile.protocol.message.RoomNews.Left;
import cortile.protocol.message.RoomNews.Moderated;
import cortile.protocol.message.RoomNews.Presence;
import cortile.protocol.message.RoomNews.Renamed;
import cortile.protocol.message.RoomNews.RoleGiven;
import cortile.protocol.message.RoomNews.Typing;
import cortile.protocol.message.RoomState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is known of a room besides what was said: who is there, away or writing, its topic and access.
 *
 * <p>Kept true by the room's news, which become rows where a person wants to know. Confined to the model's thread.
 */
public final class RoomFacts {

    private final Roster roster = new Roster();
    private final TypingPeople typing;
    private final Consumer<Happened> rows;
    private final List<Runnable> listeners = new ArrayList<>();
    private String room = "";
    private String topic = "";
    private String access = "";
    private String with = "";
    private Role role = Role.MEMBER;
    private String ownName = "";

    /** @param rows shows what happened */
    RoomFacts(Scheduler scheduler, Consumer<Happened> rows) {
        this.typing = new TypingPeople(scheduler);
        this.rows = rows;
    }

    /** Tells the listener when name, topic, access or our role has changed, on the model's thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public Roster roster() {
        return roster;
    }

    public TypingPeople typing() {
        return typing;
    }

    /** The room's name; empty before the first welcome. */
    public String room() {
        return room;
    }

    /** What the room is about; may be empty. */
    public String topic() {
        return topic;
    }

    /** Who may enter. */
    public Access access() {
        return Access.of(access);
    }

    /** What we may do. */
    public Role role() {
        return role;
    }

    public boolean isDirect() {
        return access() == Access.DIRECT;
    }

    /** The other person, in a conversation of two; else empty. */
    public String with() {
        return with;
    }

    /** What people call it: the room's name, or that of the other person. */
    public String title() {
        return with.isEmpty() ? room : with;
    }

    String ownName() {
        return ownName;
    }

    void reset(RoomState state, String name) {
        room = state.room();
        ownName = name;
        typing.clear();
        role = Role.of(state.role());
        with = Objects.requireNonNullElse(state.with(), "");
        roster.reset(state.members(), state.away());
        become(state.topic(), state.access());
    }

    private void become(String newTopic, String newAccess) {
        topic = newTopic;
        access = newAccess;
        listeners.forEach(Runnable::run);
    }

    void joined(Joined joined) {
        roster.add(joined.name());
        if (!joined.name().equals(ownName)) {
            rows.accept(new Happened(joined.at(), Kind.JOINED, joined.name()));
        }
    }

    void left(Left left) {
        roster.remove(left.name());
        typing.stops(left.name());
        rows.accept(new Happened(left.at(), kindOfLeaving(left.reason()), left.name()));
    }

    private static Kind kindOfLeaving(String reason) {
        return switch (reason) {
            case "lost", "slow-reader" -> Kind.DROPPED;
            case "kicked", "banned" -> Kind.KICKED;
            default -> Kind.LEFT;
        };
    }

    void renamed(Renamed renamed) {
        roster.rename(renamed.name(), renamed.to());
        typing.stops(renamed.name());
        if (renamed.name().equals(ownName)) {
            ownName = renamed.to();
        }
        if (renamed.name().equals(with)) {
            with = renamed.to();
            listeners.forEach(Runnable::run);
        }
        rows.accept(new Happened(renamed.at(), Kind.RENAMED, renamed.name(), renamed.to()));
    }

    void changed(Changed changed) {
        if (!changed.topic().equals(topic)) {
            rows.accept(new Happened(changed.at(), Kind.TOPIC, changed.by(), changed.topic()));
        }
        if (!changed.access().equals(access)) {
            rows.accept(new Happened(changed.at(), Kind.ACCESS, changed.by(), changed.access()));
        }
        become(changed.topic(), changed.access());
    }

    void roleGiven(RoleGiven given) {
        if (given.name().equals(ownName)) {
            become(Role.of(given.role()));
        }
        rows.accept(new Happened(given.at(), Kind.ROLE, given.name(), given.role()));
    }

    void moderated(Moderated order) {
        String whom = Objects.requireNonNullElse(order.name(), order.by());
        String time = time(order.seconds());
        String detail =
                time.isEmpty() || order.reason().isEmpty() ? time + order.reason() : time + " \u2013 " + order.reason();
        kindOf(order.act()).ifPresent(kind -> rows.accept(new Happened(order.at(), kind, whom, detail)));
        if (role == Role.MEMBER && order.act().equals("moderated")) {
            become(Role.READER);
        } else if (role == Role.READER && order.act().equals("unmoderated")) {
            become(Role.MEMBER);
        }
    }

    private void become(Role now) {
        role = now;
        listeners.forEach(Runnable::run);
    }

    /** Who is sent out is told as somebody who left. */
    private static Optional<Kind> kindOf(String act) {
        return switch (act) {
            case "ban" -> Optional.of(Kind.BANNED);
            case "unban" -> Optional.of(Kind.UNBANNED);
            case "mute" -> Optional.of(Kind.MUTED);
            case "unmute" -> Optional.of(Kind.UNMUTED);
            case "slow" -> Optional.of(Kind.SLOWED);
            case "moderated" -> Optional.of(Kind.MODERATED);
            case "unmoderated" -> Optional.of(Kind.UNMODERATED);
            default -> Optional.empty();
        };
    }

    private static String time(long seconds) {
        if (seconds == 0) {
            return "";
        } else if (seconds % 3_600 == 0) {
            return seconds / 3_600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    void typing(Typing sign) {
        if (!sign.name().equals(ownName)) {
            typing.writes(sign.name());
        }
    }

    void presence(Presence presence) {
        roster.setAway(presence.name(), presence.away() ? Optional.of(presence.note()) : Optional.empty());
    }
}
