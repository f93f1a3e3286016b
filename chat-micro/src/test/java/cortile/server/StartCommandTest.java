package cortile.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.settings.Setting;
import cortile.server.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anUnknownOptionIsNamedInOneLine() {
        assertThat(run("--foo")).isEqualTo(2);
        assertThat(refusal()).isEqualTo("Unknown option: '--foo'. Try --help.");
    }

    @Test
    void aWrongValueIsNamedWithWhatMayStandThere() {
        assertThat(run("127.0.0.1", "abc")).isEqualTo(2);
        assertThat(refusal())
                .isEqualTo("The setting venturi-port is \"abc\", but must be a number from 0 to 65535 or off.");
    }

    @Test
    void theTwoWordsAreNotGivenTwice() {
        assertThat(run("127.0.0.1", "--host", "127.0.0.2")).isEqualTo(2);
        assertThat(refusal()).contains("The host is given twice");
        assertThat(run("127.0.0.1", "1", "--venturi-port=2")).isEqualTo(2);
        assertThat(refusal()).contains("The port is given twice");
    }

    @Test
    void aHostNobodyKnowsIsNamed() {
        assertThat(run("no.such.host.invalid")).isEqualTo(1);
        assertThat(refusal())
                .contains("\"no.such.host.invalid\" is not known here")
                .contains("--host");
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        // 192.0.2.0/24 is for documentation, so no machine has it
        assertThat(run("192.0.2.1")).isEqualTo(1);
        assertThat(refusal()).contains("192.0.2.1").contains("not an address of this machine");
    }

    @Test
    void aBusyPortIsNamedWithHostDialectAndOption() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(holder.getLocalPort());
            assertThat(run("--venturi-port=0", "--native-port=0", "--baiocchi-port", port))
                    .isEqualTo(1);
            assertThat(refusal())
                    .isEqualTo("Port " + port + " on 127.0.0.1, for the Baiocchi chat, is already in use: stop the"
                            + " program that holds it, or choose another with --baiocchi-port.");
        }
    }

    @Test
    void aBusyPortIsToldInItalianToo() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(holder.getLocalPort());
            assertThat(run("--lang", "it", "127.0.0.1", port)).isEqualTo(1);
            assertThat(refusal())
                    .startsWith("La porta " + port + " su 127.0.0.1")
                    .contains("un'altra");
        }
    }

    @Test
    void onePortForTwoDialectsIsRefused() {
        assertThat(run("--native-port=8080")).isEqualTo(1);
        assertThat(refusal())
                .contains("both the native chat and the Baiocchi chat")
                .contains("--native-port");
    }

    @Test
    void theCommandLineCountsBeforeTheSettingsFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("s.properties"), "native-port=x\nhost=no.such.host.invalid\n");
        assertThat(run("--config", file.toString())).isEqualTo(2);
        assertThat(refusal()).contains("native-port is \"x\"");
        assertThat(run("--config", file.toString(), "--native-port=0")).isEqualTo(1);
        assertThat(refusal()).contains("no.such.host.invalid");
        assertThat(run("--config", file.toString(), "--native-port=y")).isEqualTo(2);
        assertThat(refusal()).contains("native-port is \"y\"");
    }

    @Test
    void aSettingsFileThatIsNotThereIsNamed() {
        assertThat(run("--config", "no-such-file")).isEqualTo(2);
        assertThat(refusal()).contains("no-such-file cannot be read");
    }

    @Test
    void theHelpHasEverySettingWithItsDefault() {
        assertThat(run("--help")).isZero();
        String help = out.toString(UTF_8);
        for (Setting setting : Setting.values()) {
            assertThat(help).contains("--" + setting.key() + "=").contains(setting.defaultValue());
        }
    }

    @Test
    void exportsAndImportsSayWhatIsWrongBeforeAnythingIsOpened() {
        assertThat(run("export")).isEqualTo(2);
        assertThat(refusal()).isEqualTo("Missing required parameter: 'ROOM'. Try --help.");
        assertThat(run("export", "lobby", "--format=pdf")).isEqualTo(2);
        assertThat(refusal()).contains("--format").contains("TEXT, JSONL");
        assertThat(run("import", "lobby.jsonl", "--config", "no-such-file")).isEqualTo(2);
        assertThat(refusal()).contains("no-such-file cannot be read");
        assertThat(run("import", "lobby.jsonl", "--durability=maybe")).isEqualTo(2);
        assertThat(refusal()).contains("durability").contains("fsync, process or off");
    }

    @Test
    void theHelpOfACommandHasTheSettingsThatChooseTheData() {
        assertThat(run("export", "--help")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("--data=", "--database=", "--config=", "--format=", "--force")
                .doesNotContain("--venturi-port");
    }

    @Test
    void theEffectiveSettingsArePrintedAlsoWhereOneIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("s.properties"), "native-port=x\n");
        assertThat(run("admin", "config", "--host=127.0.0.9", "--config", file.toString()))
                .isEqualTo(2);
        assertThat(out.toString(UTF_8).lines())
                .anyMatch(line -> line.matches("host +127\\.0\\.0\\.9 +command line, --host"))
                .anyMatch(line -> line.matches("native-port +x +file " + file))
                .anyMatch(line -> line.matches("rate-limit +on +default"));
        assertThat(refusal()).contains("native-port is \"x\"");
        assertThat(run("admin", "config", "--native-port=0")).isZero();
    }

    @Test
    void adminNeedsARunningServer(@TempDir Path data) {
        assertThat(run("admin", "sessions", "list", "--data=" + data)).isEqualTo(1);
        assertThat(refusal()).startsWith("No server with a console runs on the data in " + data);
        assertThat(run("admin", "--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("config").contains("where it comes from");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        PrintStream output = new PrintStream(out, true, UTF_8);
        PrintStream errors = new PrintStream(err, true, UTF_8);
        boolean language = arguments.length > 0 && arguments[0].equals("--lang");
        String[] english = new String[arguments.length + 1];
        english[0] = "--lang=en";
        System.arraycopy(arguments, 0, english, 1, arguments.length);
        return StartCommand.execute(new Console(output, errors), language ? arguments : english);
    }

    private String refusal() {
        return err.toString(UTF_8).strip();
    }
}
