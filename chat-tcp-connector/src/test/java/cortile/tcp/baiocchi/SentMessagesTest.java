package cortile.tcp.baiocchi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentMessagesTest {

    @Test
    void theAliasInFrontAndOneLineEndAreTheClientsNotThePersons() {
        assertThat(SentMessages.in("anna: ciao\n", "anna")).containsExactly("ciao");
    }

    @Test
    void severalMessagesInOneReadAreToldApart() {
        assertThat(SentMessages.in("anna: one\nanna: two\n", "anna")).containsExactly("one", "two");
    }

    @Test
    void linesOfOneMessageStayTogether() {
        assertThat(SentMessages.in("anna: one\ntwo\n\n", "anna")).containsExactly("one\ntwo\n");
    }

    @Test
    void aClientThatWritesNoAliasIsUnderstoodToo() {
        assertThat(SentMessages.in("ciao", "anna")).containsExactly("ciao");
        assertThat(SentMessages.in("anna:ciao", "anna")).containsExactly("anna:ciao");
    }

    @Test
    void anAliasThatIsAnothersStaysText() {
        assertThat(SentMessages.in("bob: ciao\n", "anna")).containsExactly("bob: ciao");
    }

    @Test
    void nothingButTheAliasIsAnEmptyMessage() {
        assertThat(SentMessages.in("anna: \n", "anna")).containsExactly("");
    }
}
