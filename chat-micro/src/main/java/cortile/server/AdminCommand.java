package cortile.server;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code admin VERB}: what whoever runs the server looks into. Says what is missing where no verb follows. */
@Command(name = "admin", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class AdminCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final String refusal;

    /** @param refusal said where no verb follows */
    AdminCommand(String refusal) {
        this.refusal = refusal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), refusal);
    }
}
