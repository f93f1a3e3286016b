package cortile.tcp.command;

import cortile.core.room.Present;
import cortile.core.rooms.HostedRoom;
import cortile.tcp.sentences.CommandSentences;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is in a room, in one line however many they are. Stateless. */
public final class PeopleList {

    /** Names in one answer. */
    static final int MOST_NAMES = 100;

    private PeopleList() {}

    /** The names of who is there now, those who are away marked. */
    public static String of(HostedRoom room, CommandSentences sentences) {
        return sentences.people(room.name(), names(room.room().present(), sentences));
    }

    static String names(Present present, CommandSentences sentences) {
        List<String> all = present.members();
        Set<String> away = new HashSet<>(present.away());
        String shown = all.stream()
                .limit(MOST_NAMES)
                .map(name -> away.contains(name) ? name + sentences.awayMark() : name)
                .collect(Collectors.joining(", "));
        return all.size() <= MOST_NAMES ? shown : shown + " " + sentences.andMore(all.size() - MOST_NAMES);
    }
}
