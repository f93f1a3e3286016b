package cortile.desktop.settings;

import cortile.desktop.model.Memory;
import java.nio.file.Path;

/**
 * All that is kept in the user's folder.
 *
 * <p>Confined to the thread that made it, which does not wait for the disk; may be closed on another one in the end.
 */
public final class KeptFiles implements AutoCloseable {

    private final SettingsStore settings;
    private final TokenStore tokens;
    private final DraftStore drafts;
    private final UnsentStore unsent;
    private final CertificateStore certificates;
    private final LevelStore levels;

    public KeptFiles(Path folder) {
        this.settings = new SettingsStore(folder.resolve("desktop.properties"));
        this.tokens = new TokenStore(folder.resolve("tokens.properties"));
        this.drafts = new DraftStore(folder.resolve("drafts.properties"));
        this.unsent = new UnsentStore(folder.resolve("unsent.properties"));
        this.certificates = new CertificateStore(folder.resolve("certificates.properties"));
        this.levels = new LevelStore(folder.resolve("levels.properties"));
    }

    public SettingsStore settings() {
        return settings;
    }

    /** What a session keeps. */
    public Memory memory() {
        return new Memory(tokens, drafts, unsent, certificates, levels);
    }

    /** Waits a moment for what has still to be written. */
    @Override
    public void close() {
        unsent.close();
        settings.close();
        tokens.close();
        drafts.close();
        certificates.close();
        levels.close();
    }
}
