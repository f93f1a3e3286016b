/** The Swing client: a plain model, settings, login, the network and the window, each knowing only what is before it in this list. */
module cortile.desktop {
    requires cortile.protocol;
    requires static org.jspecify;
    requires com.formdev.flatlaf;
    requires com.ongres.scram.client;
    requires info.picocli;
    requires jakarta.json;
    requires java.desktop;

    opens cortile.desktop to
            info.picocli;
}
