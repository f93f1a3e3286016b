package cortile.core.event;

/** Where events go once delivery is queued: the container's end of the core. */
@FunctionalInterface
public interface ChatEvents {

    /** Called on the thread that caused the event, without a lock held; must neither block nor throw. */
    void publish(ChatEvent event);
}
