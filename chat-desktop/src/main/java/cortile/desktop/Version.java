package cortile.desktop;

import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/** The version the build gave this program. */
final class Version implements IVersionProvider {

    static final String CURRENT =
            ResourceBundle.getBundle("cortile.desktop.version").getString("version");

    @Override
    public String[] getVersion() {
        return new String[] {"Cortile desktop " + CURRENT};
    }
}
