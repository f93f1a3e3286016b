package cortile.server;

import picocli.CommandLine.IVersionProvider;

/** The version of the server file, from its manifest. */
final class Version implements IVersionProvider {

    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Cortile " + text()};
    }
}
