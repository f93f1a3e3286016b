package cortile.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final SettingSource NOTHING = setting -> null;

    @Test
    void theDefaultsAreThoseOfTheOriginalsOnLoopback() {
        Settings settings = Settings.from(NOTHING);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.ports())
                .containsOnly(
                        entry(Endpoint.VENTURI, 53_000),
                        entry(Endpoint.BAIOCCHI, 8080),
                        entry(Endpoint.NATIVE, 53_100),
                        entry(Endpoint.NATIVE_TLS, 53_101));
        assertThat(settings.certificate()).isEmpty();
        assertThat(settings.ioThreads()).isPositive();
        assertThat(settings.peers().rates()).isEqualTo(new PeerBounds.Rates(50, 100, 500));
        assertThat(settings.peers().exempt().contains("127.0.0.1")).isTrue();
        assertThat(settings.peers().idleTimeout()).isZero();
    }

    @Test
    void theFirstSourceThatMentionsASettingDecides() {
        Properties commandLine = new Properties();
        commandLine.setProperty("cortile.host", "127.0.0.2");
        SettingSource source = SettingSource.systemProperties(commandLine)
                .orElse(SettingSource.environment(Map.of("CORTILE_HOST", "127.0.0.3", "CORTILE_NATIVE_PORT", "7")));
        Settings settings = Settings.from(source);
        assertThat(settings.host()).isEqualTo("127.0.0.2");
        assertThat(settings.ports()).containsEntry(Endpoint.NATIVE, 7);
    }

    @Test
    void aWrongValueIsNamedInOneSentence() {
        assertThatThrownBy(() -> Settings.from(one(Setting.VENTURI_PORT, "70000")))
                .isInstanceOf(SettingException.class)
                .hasMessage("The setting venturi-port is \"70000\", but must be a number from 0 to 65535 or off.");
        assertThatThrownBy(() -> Settings.from(one(Setting.NATIVE_PORT, "x")))
                .hasMessageContaining("native-port is \"x\"");
        assertThatThrownBy(() -> Settings.from(one(Setting.HOST, " "))).hasMessageContaining("host is empty");
        assertThatThrownBy(() -> Settings.from(one(Setting.RATE_LIMIT, "maybe")))
                .hasMessageContaining("must be on or off");
    }

    @Test
    void aPortThatIsOffIsNotListenedOnButOneMustBeLeft() {
        assertThat(Settings.from(one(Setting.NATIVE_PORT, "off")).ports()).doesNotContainKey(Endpoint.NATIVE);
        assertThat(Settings.from(one(Setting.VENTURI_TLS_PORT, "0")).ports()).containsEntry(Endpoint.VENTURI_TLS, 0);
        assertThatThrownBy(() -> Settings.from(setting -> setting.key().endsWith("-port") ? "OFF" : null))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("nobody could come in");
    }

    @Test
    void aCertificateAndItsKeyAreNamedTogether() {
        SettingSource both = one(Setting.TLS_CERTIFICATE, "chain.pem").orElse(one(Setting.TLS_KEY, "key.pem"));
        assertThat(Settings.from(both).certificate())
                .contains(new CertificateFiles(Path.of("chain.pem"), Path.of("key.pem")));
        for (Setting alone : List.of(Setting.TLS_CERTIFICATE, Setting.TLS_KEY)) {
            assertThatThrownBy(() -> Settings.from(one(alone, "x.pem")))
                    .hasMessage("The settings tls-certificate and tls-key belong together: name both files, or"
                            + " neither.");
        }
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
    void everyDefaultMayStandWhereItStands() {
        for (Setting setting : Setting.values()) {
            assertThat(Settings.from(one(setting, setting.defaultValue()))).isEqualTo(Settings.from(NOTHING));
        }
    }

    @Test
    void aPasswordInAUrlIsNotShown() {
        assertThat(Setting.DATABASE.shown("jdbc:postgresql://h/d?user=u&password=open%20sesame&ssl=true"))
                .isEqualTo("jdbc:postgresql://h/d?user=u&password=***&ssl=true");
        assertThat(Setting.DATABASE.shown("jdbc:postgresql://h/d?sslPassword=x"))
                .endsWith("?sslPassword=***");
        assertThat(Setting.HOST.shown("127.0.0.1")).isEqualTo("127.0.0.1");
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
