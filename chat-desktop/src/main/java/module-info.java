/** The Swing client: a plain model, the network and the window, each knowing only what is before it in this list. */
module cortile.desktop {
    requires cortile.protocol;
    requires static org.jspecify;
    requires com.formdev.flatlaf;
    requires info.picocli;
    requires jakarta.json;
    requires java.desktop;

    opens cortile.desktop to
            info.picocli;
}
