package cortile.history.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an entry of the table {@code entry} is. */
enum EntryKind {
    WORDS(0),
    EDIT(1),
    DELETION(2),
    REACTION(3),
    REACTION_TAKEN_BACK(4);

    private static final Map<Integer, EntryKind> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EntryKind::number, Function.identity()));

    private final int number;

    EntryKind(int number) {
        this.number = number;
    }

    static EntryKind of(int number) throws SQLException {
        EntryKind kind = BY_NUMBER.get(number);
        if (kind == null) {
            throw new SQLException("the history has an entry of the unknown kind " + number);
        }
        return kind;
    }

    /** As it stands in the column. */
    int number() {
        return number;
    }
}
