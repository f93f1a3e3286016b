package cortile.tcp.text;

/** How a text peer marks where a message ends; seen from the way it sends its name. */
public enum Framing {
    /** By a line end, as netcat, telnet and people do; what it is told ends in one too. */
    LINES,
    /** Not at all: one send is one message, as the original clients do; it is told everything as they expect it. */
    UNFRAMED;

    /** A sentence as this peer is told one. */
    public String sentence(String text) {
        return this == LINES ? text + "\n" : text;
    }
}
