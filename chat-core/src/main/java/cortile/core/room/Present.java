package cortile.core.room;

import java.util.List;

/**
 * Who is in a room at a moment. Immutable.
 *
 * @param members the names of all who are in, in order of arrival, each once
 * @param away those of them who are away
 */
public record Present(List<String> members, List<String> away) {

    public Present {
        members = List.copyOf(members);
        away = List.copyOf(away);
    }
}
