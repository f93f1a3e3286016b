/** What goes over the wire, shared by server and desktop: names, texts, native messages, framing and codec. */
module cortile.protocol {
    requires static transitive org.jspecify;
    requires jakarta.json;

    exports cortile.protocol.framing;
    exports cortile.protocol.json;
    exports cortile.protocol.message;
    exports cortile.protocol.text;
}
