package cortile.ejb.management;

import java.util.List;

/** {@code cortile:type=Sessions}: who is connected. */
public interface SessionsMXBean {

    /** Everybody connected, in order of arrival. */
    List<SessionInfo> getSessions();

    /**
     * Ends the session of the person with this name.
     *
     * @param name as anybody may write it, upper or lower case
     * @param reason what the person is told; may be empty
     * @return what was done, in a sentence
     */
    String kick(String name, String reason);

    /** {@link #kick} by the session's id, for one that has no name. */
    String kickSession(long id, String reason);
}
