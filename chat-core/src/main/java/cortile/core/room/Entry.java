package cortile.core.room;

import java.util.List;

/**
 * What a room was like when somebody entered.
 *
 * @param members the names of all who are in, in order of arrival
 * @param lastSeq the last message told before; everything after it is told to the newcomer, nothing up to it is
 */
public record Entry(List<String> members, long lastSeq) {

    public Entry {
        members = List.copyOf(members);
    }
}
