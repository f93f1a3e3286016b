/** What goes over the wire, shared by server and desktop: names, texts, native messages, framing and codec. */
module cortile.protocol {
    requires static transitive org.jspecify;
    requires static jakarta.json;
}
