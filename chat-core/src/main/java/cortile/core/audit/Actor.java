package cortile.core.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who does something that is written down. Immutable.
 *
 * @param name as it is written down
 * @param via how it was asked for: a dialect such as {@code venturi}, or {@code jmx}, {@code rest}, {@code console} ...
 * @param person the id of somebody who chats and may do what their role allows; null for an operator, who may do everything
 */
public record Actor(String name, String via, @Nullable String person) {

    /** How people are told of an operator; no name is like it. */
    public static final String OPERATOR = "*";

    /** Whoever runs the server, under the name they signed in with. */
    public static Actor operator(String name, String via) {
        return new Actor(name, via, null);
    }

    /** As the people in a room read it. */
    public String shownName() {
        return person == null ? OPERATOR : name;
    }
}
