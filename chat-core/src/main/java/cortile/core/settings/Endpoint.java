package cortile.core.settings;

/** Everything the server can listen on: a way of speaking, in the open or encrypted, on a port of its own. */
public enum Endpoint {
    VENTURI("venturi", Setting.VENTURI_PORT, false),
    VENTURI_TLS("venturi-tls", Setting.VENTURI_TLS_PORT, true),
    BAIOCCHI("baiocchi", Setting.BAIOCCHI_PORT, false),
    NATIVE("native", Setting.NATIVE_PORT, false),
    NATIVE_TLS("native-tls", Setting.NATIVE_TLS_PORT, true);

    private final String key;
    private final Setting portSetting;
    private final boolean encrypted;

    Endpoint(String key, Setting portSetting, boolean encrypted) {
        this.key = key;
        this.portSetting = portSetting;
        this.encrypted = encrypted;
    }

    /** Its name in management, log and texts, such as {@code native-tls}. */
    public String key() {
        return key;
    }

    /** The setting that says on which port. */
    public Setting portSetting() {
        return portSetting;
    }

    /** Whether TLS is spoken from the first byte on. */
    public boolean isEncrypted() {
        return encrypted;
    }
}
