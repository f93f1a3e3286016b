package cortile.core.settings;

/** What "stored" means: which accident a message that was acknowledged survives. */
public enum Durability {
    /** Survives a power cut: the disk has confirmed each group of messages before anybody hears of them. */
    FSYNC,
    /** Survives the end of the process, {@code kill -9} included; a power cut may take the last seconds. */
    PROCESS,
    /** Survives a clean stop only: messages are told at once and written within about a second. */
    OFF
}
