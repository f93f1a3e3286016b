/** Rooms, sessions, order, bounded delivery and limits of the chat: plain Java, run by the container at its edges. */
module cortile.core {
    requires transitive cortile.protocol;
    requires static transitive org.jspecify;

    exports cortile.core.delivery;
    exports cortile.core.event;
    exports cortile.core.history;
    exports cortile.core.hub;
    exports cortile.core.limit;
    exports cortile.core.room;
    exports cortile.core.session;
    exports cortile.core.settings;
}
