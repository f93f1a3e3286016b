package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Entry.Kind;
import cortile.desktop.model.Problem.NotProved;
import cortile.desktop.model.SessionState.Phase;
import cortile.protocol.message.ClientMessage.ChangePassword;
import cortile.protocol.message.ClientMessage.Hello;
import cortile.protocol.message.ClientMessage.Login;
import cortile.protocol.message.ClientMessage.Proof;
import cortile.protocol.message.ClientMessage.Register;
import cortile.protocol.message.RoomNews.Renamed;
import cortile.protocol.message.ServerMessage.Account;
import cortile.protocol.message.ServerMessage.Bye;
import cortile.protocol.message.ServerMessage.Challenge;
import org.junit.jupiter.api.Test;

/** How the server knows who we are: by token, by password, under which name. */
class IdentityTest {

    private static Hello hello(Stage stage) {
        return stage.link().sent.stream()
                .filter(Hello.class::isInstance)
                .map(Hello.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stage loggingIn() {
        Stage stage = new Stage();
        stage.session.connect(Stage.TARGET, "secret");
        stage.link().connected();
        stage.link().tell(new Challenge("who?"));
        return stage;
    }

    @Test
    void theTokenOfTheLastWelcomeIsShownAtTheNextHello() {
        Stage stage = Stage.online();
        assertThat(hello(stage).token()).isNull();
        stage.cut();
        stage.link().welcomeAt(0);
        assertThat(hello(stage).token()).isEqualTo("token-of-anna");
    }

    @Test
    void aNewNameIsTheOneToComeBackUnderWithTheSameToken() {
        Stage stage = Stage.online();
        stage.link().tell(new Renamed("lobby", Stage.START, "anna", "zoe"));
        assertThat(stage.session.conversation().ownName()).isEqualTo("zoe");
        stage.cut();
        stage.link().welcomeAs("zoe", 0);
        assertThat(hello(stage).name()).isEqualTo("zoe");
        assertThat(hello(stage).token()).isEqualTo("token-of-anna");
        assertThat(stage.tokens.of(Stage.TARGET)).isEmpty();
    }

    @Test
    void aPasswordIsProvedBeforeHelloAndNeverSent() {
        Stage stage = loggingIn();
        assertThat(stage.link().sent).containsExactly(new Login("I am anna"), new Proof("who?: 6 letters"));
        stage.link().tell(new Account(null, "anna", true, "right", null));
        assertThat(hello(stage).name()).isEqualTo("anna");
    }

    @Test
    void aServerThatDoesNotKnowThePasswordIsLeft() {
        Stage stage = loggingIn();
        stage.link().tell(new Account(null, "anna", true, "wrong", null));
        assertThat(stage.link().sent).noneMatch(Hello.class::isInstance);
        assertThat(stage.link().closed).isTrue();
        assertThat(stage.session.state().problem()).contains(new NotProved(Stage.TARGET.endpoint()));
    }

    @Test
    void aWrongPasswordIsToldInTheForm() {
        Stage stage = loggingIn();
        stage.link().fail("login-failed", "No.", null);
        assertThat(stage.session.state().phase()).isEqualTo(Phase.SETUP);
        assertThat(stage.session.state().problem().filter(Problem::concernsPassword))
                .isPresent();
    }

    @Test
    void aReservedNameAsksForThePasswordAndNotForAnotherName() {
        Stage stage = new Stage();
        stage.session.connect(Stage.TARGET);
        stage.link().connected();
        stage.link().fail("name-reserved", "Reserved.", null);
        Problem problem = stage.session.state().problem().orElseThrow();
        assertThat(problem.concernsPassword()).isTrue();
        assertThat(problem.concernsName()).isFalse();
    }

    @Test
    void registeringIsToldAndBringsAnotherToken() {
        Stage stage = Stage.online();
        stage.session.account().register("a good password");
        assertThat(stage.link().sent).last().isEqualTo(new Register("id-1", "a good password"));
        stage.link().tell(new Account("id-1", "anna", true, null, "token-2"));
        assertThat(stage.session.account().isRegistered()).isTrue();
        assertThat(stage.kinds()).endsWith(Kind.REGISTERED);
        assertThat(stage.tokens.of(Stage.TARGET)).contains(new Pass("token-2", "h-1"));
    }

    @Test
    void aRefusedChangeOfPasswordIsToldInTheRoom() {
        Stage stage = Stage.online();
        stage.session.account().changePassword("old", "new password");
        assertThat(stage.link().sent).last().isEqualTo(new ChangePassword("id-1", "old", "new password"));
        stage.link().fail("login-failed", "No.", "id-1");
        assertThat(stage.kinds()).endsWith(Kind.COMPLAINT);
    }

    @Test
    void aWindowThatTookOurPlaceIsNotFoughtOver() {
        Stage stage = Stage.online();
        stage.link().tell(new Bye("replaced", "Elsewhere."));
        assertThat(stage.session.state().phase()).isEqualTo(Phase.STOPPED);
    }
}
