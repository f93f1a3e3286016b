package cortile.core.room;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessageDeleted;
import cortile.core.event.MessagePosted;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is in a room: members by session, and how many sessions each person has there. Guarded by the room's lock. */
final class Presence {

    /** A member's place: how many of its messages are being stored, and what is to be done once they are. */
    static final class Place {
        private final Member member;
        private int beingStored;
        private @Nullable Runnable leaving;
        private long lastSaid;
        private @Nullable CompletableFuture<Long> lastSaidAsked;

        private Place(Member member) {
            this.member = member;
        }

        Member member() {
            return member;
        }

        boolean isLeaving() {
            return leaving != null;
        }

        void beginStoring() {
            beingStored++;
        }

        void endStoring() {
            beingStored--;
        }

        /** Notes which message is the last of its own that stands. */
        void stored(LoggedEvent logged) {
            if (logged instanceof MessagePosted) {
                lastSaid = logged.seq();
            } else if (logged instanceof MessageDeleted deleted && deleted.target() == lastSaid) {
                lastSaid = 0;
            }
        }

        /** The place of its last message, once nothing of it is being stored. */
        CompletionStage<Long> lastSaid() {
            if (beingStored == 0) {
                return CompletableFuture.completedFuture(lastSaid);
            }
            CompletableFuture<Long> asked = lastSaidAsked == null ? new CompletableFuture<>() : lastSaidAsked;
            lastSaidAsked = asked;
            return asked;
        }

        /** What answers {@link #lastSaid}, to be run without the lock; null while nobody asks or something is being stored. */
        @Nullable
        Runnable answerNow() {
            CompletableFuture<Long> asked = lastSaidAsked;
            if (asked == null || beingStored > 0) {
                return null;
            }
            long answer = lastSaid;
            lastSaidAsked = null;
            return () -> asked.complete(answer);
        }

        /** What is to be done now that it may leave; null while it may not or does not want to. */
        @Nullable
        Runnable leavingNow() {
            return beingStored == 0 ? leaving : null;
        }

        void leave(Runnable then) {
            leaving = then;
        }
    }

    private final Map<Long, Place> places = new LinkedHashMap<>();
    private final Map<String, Integer> sessionsOfPerson = new LinkedHashMap<>();

    /** Adds the member; returns whether its person was not in before. */
    boolean add(Member member) {
        places.put(member.id(), new Place(member));
        return sessionsOfPerson.merge(member.identity(), 1, Integer::sum) == 1;
    }

    /** Removes the member, which is in; returns whether its person is not in any more. */
    boolean remove(Member member) {
        places.remove(member.id());
        return sessionsOfPerson.computeIfPresent(member.identity(), (person, count) -> count == 1 ? null : count - 1)
                == null;
    }

    @Nullable
    Place place(long sessionId) {
        return places.get(sessionId);
    }

    Collection<Place> places() {
        return places.values();
    }

    /** How many persons. */
    int persons() {
        return sessionsOfPerson.size();
    }

    /** The names of those who fit, in order of arrival, each once. */
    List<String> names(Predicate<Member> fits) {
        return places.values().stream()
                .map(Place::member)
                .filter(fits)
                .map(Member::name)
                .distinct()
                .toList();
    }
}
