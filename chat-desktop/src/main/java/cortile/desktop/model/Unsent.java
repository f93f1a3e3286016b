package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import java.util.Map;

/** What we said or changed and no server has answered, by server and name, also in earlier runs. Does not block. */
public interface Unsent {

    /** By their ids, oldest first. */
    Map<String, ClientMessage> of(Target target);

    void keep(Target target, String id, ClientMessage message);

    void drop(Target target, String id);
}
