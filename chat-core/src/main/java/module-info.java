/** Names, accounts, rooms, sessions, order, bounded delivery and limits of the chat: plain Java, run by the container at its edges. */
// ICU names its module in its manifest only, but has kept that name.
@SuppressWarnings("requires-automatic")
module cortile.core {
    requires com.ibm.icu;
    requires com.ongres.scram.common;
    requires static transitive org.jspecify;
    requires transitive cortile.protocol;

    exports cortile.core.account;
    exports cortile.core.address;
    exports cortile.core.audit;
    exports cortile.core.authority;
    exports cortile.core.delivery;
    exports cortile.core.directory;
    exports cortile.core.event;
    exports cortile.core.history;
    exports cortile.core.hub;
    exports cortile.core.limit;
    exports cortile.core.moderation;
    exports cortile.core.name;
    exports cortile.core.password;
    exports cortile.core.retention;
    exports cortile.core.room;
    exports cortile.core.rooms;
    exports cortile.core.search;
    exports cortile.core.service;
    exports cortile.core.session;
    exports cortile.core.settings;
    exports cortile.core.takeout;
    exports cortile.core.transfer;
    exports cortile.core.work;
}
