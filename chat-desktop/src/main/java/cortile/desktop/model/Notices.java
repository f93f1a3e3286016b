package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Decides of which messages the user is told while looking elsewhere. Confined to the model's thread. */
public final class Notices {

    /** A message to tell of. */
    public record Notice(Conversation room, Said said) {}

    private final NotifyLevels levels;
    private final Supplier<Optional<Target>> target;
    private final List<Consumer<Notice>> listeners = new ArrayList<>();
    private NotifyLevel usual = NotifyLevel.MENTIONS;

    /** @param target where the session is */
    Notices(NotifyLevels levels, Supplier<Optional<Target>> target) {
        this.levels = levels;
        this.target = target;
    }

    /** Tells the listener of each message the user is to be told of, on the model's thread. */
    public void addListener(Consumer<Notice> listener) {
        listeners.add(listener);
    }

    /** What holds for rooms without a level of their own. */
    public void setUsual(NotifyLevel level) {
        usual = level;
    }

    /** The room's own level; nothing where it is like the others. */
    public Optional<NotifyLevel> levelOf(Conversation room) {
        return target.get().flatMap(where -> levels.of(where, room.room()));
    }

    /**
     * Has this be the room's own level.
     *
     * @param level nothing to have the room be like the others
     */
    public void setLevel(Conversation room, Optional<NotifyLevel> level) {
        target.get().ifPresent(where -> levels.keep(where, room.room(), level));
    }

    /** Something was said just now. */
    void heard(Conversation room, Said said) {
        if (!said.own() && !said.fate().deleted() && !room.readMarker().isInSight() && isWanted(room, said)) {
            Notice notice = new Notice(room, said);
            listeners.forEach(listener -> listener.accept(notice));
        }
    }

    private boolean isWanted(Conversation room, Said said) {
        return switch (levelOf(room).orElse(usual)) {
            case ALL -> true;
            case MENTIONS -> said.mention() || room.facts().isDirect();
            case NOTHING -> false;
        };
    }
}
