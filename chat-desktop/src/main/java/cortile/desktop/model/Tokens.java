package cortile.desktop.model;

import java.util.Optional;

/** Our passes for servers, by server and name, also from earlier runs of the program. Does not block. */
public interface Tokens {

    Optional<Pass> of(Target target);

    /** Keeps the pass in the place of the last one; those for another history of this server are worthless now. */
    void keep(Target target, Pass pass);

    /** The pass is of no use under this name any more. */
    void drop(Target target);
}
