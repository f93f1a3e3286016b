package cortile.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final SettingSource NOTHING = setting -> null;

    @Test
    void theDefaultsAreThoseOfTheOriginalsOnLoopback() {
        Settings settings = Settings.from(NOTHING);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.venturiPort()).isEqualTo(53_000);
        assertThat(settings.baiocchiPort()).isEqualTo(8080);
        assertThat(settings.nativePort()).isEqualTo(53_100);
        assertThat(settings.ioThreads()).isPositive();
        assertThat(settings.rateLimited()).isTrue();
    }

    @Test
    void theFirstSourceThatMentionsASettingDecides() {
        Properties commandLine = new Properties();
        commandLine.setProperty("cortile.host", "127.0.0.2");
        SettingSource source = SettingSource.systemProperties(commandLine)
                .orElse(SettingSource.environment(Map.of("CORTILE_HOST", "127.0.0.3", "CORTILE_NATIVE_PORT", "7")));
        Settings settings = Settings.from(source);
        assertThat(settings.host()).isEqualTo("127.0.0.2");
        assertThat(settings.nativePort()).isEqualTo(7);
    }

    @Test
    void aWrongValueIsNamedInOneSentence() {
        assertThatThrownBy(() -> Settings.from(one(Setting.VENTURI_PORT, "70000")))
                .isInstanceOf(SettingException.class)
                .hasMessage("The setting venturi-port is \"70000\", but must be a number from 0 to 65535.");
        assertThatThrownBy(() -> Settings.from(one(Setting.NATIVE_PORT, "x")))
                .hasMessageContaining("native-port is \"x\"");
        assertThatThrownBy(() -> Settings.from(one(Setting.HOST, " "))).hasMessageContaining("host is empty");
        assertThatThrownBy(() -> Settings.from(one(Setting.RATE_LIMIT, "maybe")))
                .hasMessageContaining("must be on or off");
    }

    @Test
    void messagesAreStoredInFilesUnlessAPostgresServerIsNamed() {
        assertThat(Settings.from(NOTHING).database().isEmbedded()).isTrue();
        DatabaseChoice postgres = Settings.from(one(Setting.DATABASE, "jdbc:postgresql://127.0.0.1/cortile"))
                .database();
        assertThat(postgres.isEmbedded()).isFalse();
        assertThat(postgres.passwordFile()).isEmpty();
        assertThatThrownBy(() -> Settings.from(one(Setting.DATABASE, "jdbc:oracle:secret")))
                .hasMessage("The setting database must be h2 or begin with jdbc:postgresql:.");
        assertThatThrownBy(() -> Settings.from(one(Setting.DURABILITY, "maybe")))
                .hasMessageContaining("must be fsync, process or off");
    }

    @Test
    void aMisspeltKeyInTheFileIsRefused() {
        Properties file = new Properties();
        file.setProperty("hots", "127.0.0.1");
        assertThatThrownBy(() -> SettingSource.file(file)).hasMessageContaining("unknown key \"hots\"");
    }

    @Test
    void theVersionIsTheOneThatWasBuilt() {
        assertThat(Version.current()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    private static SettingSource one(Setting wanted, String value) {
        return setting -> setting == wanted ? value : null;
    }
}
