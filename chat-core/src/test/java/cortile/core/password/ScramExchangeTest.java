package cortile.core.password;

import static com.ongres.scram.common.ScramMechanism.SCRAM_SHA_256;
import static org.assertj.core.api.Assertions.assertThat;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.ScramFunctions;
import com.ongres.scram.common.StringPreparation;
import com.ongres.scram.common.exception.ScramException;
import cortile.core.password.ScramExchange.End;
import cortile.core.password.ScramExchange.Verdict;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScramExchangeTest {

    private static final String PASSWORD = "a good password";
    private static final Verifier VERIFIER = Verifier.derive(new Password(PASSWORD), new byte[16], 4096);

    /** Section 3 of RFC 7677. */
    @Test
    void theExampleOfTheStandardIsAnsweredWordForWord() {
        ScramExchange exchange = new ScramExchange(
                first("n,,n=user,r=rOprNGfwEbeRWgbNEkqO"), verifierOfPencil(), "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0");
        assertThat(exchange.serverFirst())
                .isEqualTo("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
        End end = exchange.finish("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
        assertThat(end).isEqualTo(new End(Verdict.PROVED, "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
    }

    /** Too short for a password of ours. */
    private static Verifier verifierOfPencil() {
        byte[] salt = Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ==");
        byte[] salted = ScramFunctions.saltedPassword(
                SCRAM_SHA_256, StringPreparation.SASL_PREPARATION, "pencil".toCharArray(), salt, 4096);
        byte[] stored = ScramFunctions.storedKey(SCRAM_SHA_256, ScramFunctions.clientKey(SCRAM_SHA_256, salted));
        Base64.Encoder base64 = Base64.getEncoder();
        return Verifier.parse("SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$" + base64.encodeToString(stored) + ":"
                        + base64.encodeToString(ScramFunctions.serverKey(SCRAM_SHA_256, salted)))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "Mario Rossi", "Zoë", "日本"})
    void anotherLibrarysClientAndThisServerConvinceEachOther(String name) throws ScramException {
        ScramClient client = client(name, PASSWORD);
        ScramExchange exchange = begin(client.clientFirstMessage().toString(), VERIFIER);
        client.serverFirstMessage(exchange.serverFirst());
        End end = exchange.finish(client.clientFinalMessage().toString());
        assertThat(end.verdict()).isEqualTo(Verdict.PROVED);
        // Throws where the server did not prove that it knows the password.
        client.serverFinalMessage(end.serverFinal());
    }

    @Test
    void aWrongPasswordProvesNothing() throws ScramException {
        assertThat(finishWith("another password", VERIFIER)).isEqualTo(new End(Verdict.WRONG, "e=invalid-proof"));
    }

    @Test
    void noPasswordProvesADecoy() throws ScramException {
        assertThat(finishWith(PASSWORD, Verifier.decoy(new byte[16], 4096)).verdict())
                .isEqualTo(Verdict.WRONG);
    }

    private static End finishWith(String password, Verifier verifier) throws ScramException {
        ScramClient client = client("anna", password);
        ScramExchange exchange = begin(client.clientFirstMessage().toString(), verifier);
        client.serverFirstMessage(exchange.serverFirst());
        return exchange.finish(client.clientFinalMessage().toString());
    }

    @Test
    void theProofOfOneExchangeIsWorthNothingInAnother() throws ScramException {
        ScramClient client = client("anna", PASSWORD);
        String clientFirst = client.clientFirstMessage().toString();
        client.serverFirstMessage(begin(clientFirst, VERIFIER).serverFirst());
        String heard = client.clientFinalMessage().toString();
        assertThat(begin(clientFirst, VERIFIER).finish(heard).verdict()).isEqualTo(Verdict.MALFORMED);
    }

    @Test
    void namesWithSignsOfTheFormatAreDecoded() {
        assertThat(first("n,,n=a=2Cb=3Dc,r=x").name()).isEqualTo("a,b=c");
        assertThat(first("y,,n=anna,r=x,ext=1").gs2Header()).isEqualTo("y,,");
        assertThat(first("n,a=anna,n=anna,r=x").bare()).isEqualTo("n=anna,r=x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n",
                "n,,",
                "n,,n=,r=x",
                "n,,n=anna,r=",
                "n,,n=anna",
                "n,,r=x,n=anna",
                "n,,m=1,n=anna,r=x",
                "n,a=mario,n=anna,r=x",
                "p=tls-unique,,n=anna,r=x",
                "x,,n=anna,r=x",
                "n,,n=a=2Gb,r=x",
                "n,,n=a=,r=x",
                "n,,n=anna,r=caff\u00E8",
                "n=anna,r=x",
                "\u0000,,,,,,"
            })
    void whatIsNoFirstMessageIsNotRead(String message) {
        assertThat(ClientFirst.parse(message)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c=biws,r=xNONCE",
                "c=biws,r=xNONCE,p=",
                "c=biws,r=xNONCE,p=AAAA",
                "c=biws,r=xNONCE,p=not base64",
                "c=biws,r=xNONCE,p=AAA",
                "c=biws,r=x,p=AAAA",
                "c=eSws,r=xNONCE,p=AAAA",
                "c=,r=xNONCE,p=AAAA",
                "p=AAAA,c=biws,r=xNONCE",
                "c=biws,r=xNONCE,p=AAAA,p=AAAA"
            })
    void whatIsNoFinalMessageIsRefused(String message) {
        ScramExchange exchange = new ScramExchange(first("n,,n=anna,r=x"), VERIFIER, "NONCE");
        assertThat(exchange.finish(message).verdict()).isNotEqualTo(Verdict.PROVED);
        assertThat(exchange.finish(message).serverFinal()).startsWith("e=");
    }

    @Test
    void endlessMessagesAreNotRead() {
        assertThat(ClientFirst.parse("n,,n=anna,r=x," + "x".repeat(1_000_000))).isEmpty();
        assertThat(ClientFinal.parse("c=biws,r=x" + ",p=AAAA".repeat(100_000))).isEmpty();
        assertThat(ClientFinal.parse("c=biws,r=x" + ",p=AAAA".repeat(250) + ",p=A"))
                .isEmpty();
    }

    private static ScramClient client(String name, String password) {
        return ScramClient.builder()
                .advertisedMechanisms(List.of("SCRAM-SHA-256"))
                .username(name)
                .password(password.toCharArray())
                .build();
    }

    private static ClientFirst first(String message) {
        return ClientFirst.parse(message).orElseThrow();
    }

    private static ScramExchange begin(String clientFirst, Verifier verifier) {
        return ScramExchange.begin(first(clientFirst), verifier, new SecureRandom());
    }
}
