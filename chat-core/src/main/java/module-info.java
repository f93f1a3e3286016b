/** Rooms, sessions, order, bounded delivery and limits of the chat: plain Java, run by the container at its edges. */
module cortile.core {
    requires transitive cortile.protocol;
    requires static transitive org.jspecify;

    exports cortile.core.settings;
}
