package cortile.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.core.event.ChatEvent;
import cortile.core.event.EndReason;
import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.MessagePosted;
import cortile.core.event.ServerStarted;
import cortile.ejb.broadcast.BroadcastBean;
import cortile.it.client.Client;
import cortile.it.client.Company;
import cortile.it.client.NativeClient;
import cortile.it.client.VenturiClient;
import cortile.it.observer.Saboteur;
import cortile.it.observer.Witness;
import cortile.it.process.Build;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The beans, their events and the connector where they live; the tests run inside the container too. */
@ArquillianTest
class ChatInPayaraMicroIT {

    @Inject
    private BroadcastBean broadcast;

    @Inject
    private BroadcastBean broadcastAgain;

    @Inject
    private Witness witness;

    @Inject
    private Saboteur saboteur;

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

    /** The WAR of the product, the observers in a jar of their own, and what the tests need. */
    @Deployment
    static WebArchive chat() {
        JavaArchive observers = ShrinkWrap.create(JavaArchive.class, "observers.jar")
                .addPackage(Witness.class.getPackage())
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
        WebArchive war =
                ShrinkWrap.createFromZipFile(WebArchive.class, Build.war().toFile());
        // the console answers every request, also those by which Arquillian talks to the tests
        war.getContent(path -> path.get().contains("chat-console")).keySet().forEach(war::delete);
        return war.addAsLibrary(observers)
                .addPackage(Client.class.getPackage())
                .addClass(Build.class)
                .addAsLibraries(Libraries.with(Awaitility.class, Matcher.class, Assertions.class));
    }

    @BeforeEach
    void theRoomIsEmpty() {
        await().until(() -> broadcast.hub().connections() == 0);
    }

    @Test
    void theBroadcastBeanIsOneAndHandsOutOneHub() {
        assertThat(broadcast.hub()).isSameAs(broadcast.hub()).isSameAs(broadcastAgain.hub());
        assertThat(broadcast.settings().host()).isEqualTo("127.0.0.1");
    }

    @Test
    void anotherModuleHasSeenTheServerStart() {
        assertThat(witness.events(ServerStarted.class)).hasSize(1);
    }

    @Test
    void anotherModuleSeesWhoComesSpeaksAndGoes() throws Exception {
        try (Company company = new Company()) {
            Client olga = company.enter(new VenturiClient("olga", port("venturi")));
            company.say(olga, "ciao");
            company.leave(olga, "quit");
        }
        await().until(() -> !about("olga", Left.class).isEmpty());
        Joined joined = about("olga", Joined.class).get(0);
        assertThat(joined.dialect()).isEqualTo("venturi");
        assertThat(joined.address()).startsWith("127.0.0.1:");
        assertThat(joined.room()).isEqualTo("lobby");
        MessagePosted posted = about("olga", MessagePosted.class).get(0);
        assertThat(posted.text()).hasToString("ciao");
        assertThat(posted.sessionId()).isEqualTo(joined.sessionId());
        assertThat(posted.seq()).isEqualTo(broadcast.hub().lobby().lastSeq());
        assertThat(about("olga", Left.class)).singleElement().satisfies(left -> {
            assertThat(left.reason()).isEqualTo(EndReason.QUIT);
            assertThat(left.at()).isAfterOrEqualTo(joined.at());
        });
    }

    private <E extends ChatEvent> List<E> about(String name, Class<E> kind) {
        return witness.events(kind).stream()
                .filter(event -> name.equals(nameIn(event)))
                .toList();
    }

    private static String nameIn(ChatEvent event) {
        if (event instanceof Joined joined) {
            return joined.name();
        }
        if (event instanceof Left left) {
            return left.name();
        }
        return event instanceof MessagePosted posted ? posted.author() : "";
    }

    @Test
    void anObserverThatFailsDoesNotDisturbTheChat() throws Exception {
        try (Company company = new Company()) {
            Client anna = company.enter(new VenturiClient("anna", port("venturi")));
            Client zoe = company.enter(new NativeClient("zoe", port("native")));
            company.say(anna, Saboteur.WORD);
            company.say(zoe, Saboteur.WORD);
            company.say(anna, "tutto bene");
            assertThat(saboteur.failures()).isEqualTo(2);
        }
    }

    @Test
    void connectionsAreServedOnThreadsOfTheContainer() throws Exception {
        try (Company company = new Company()) {
            company.enter(new VenturiClient("bruno", port("venturi")));
            assertThat(witness.sights())
                    .filteredOn(sight -> sight.event() instanceof Joined joined
                            && joined.name().equals("bruno"))
                    .hasSize(1)
                    .allMatch(Witness.Sight::onManagedThread);
        }
    }

    @Test
    void theManagementBeansShowAndSteerTheChat() throws Exception {
        try (Company company = new Company()) {
            Client anna = company.enter(new VenturiClient("anna", port("venturi")));
            Client zoe = company.enter(new NativeClient("zoe", port("native")));
            assertThat(attribute("type=Server", "State")).isEqualTo("RUNNING");
            assertThat(attribute("type=Server", "Connections")).isEqualTo(2L);
            assertThat(attribute("type=Room,name=lobby", "Members")).isEqualTo(2);
            invoke("type=Server", "announce", "A tavola!");
            zoe.expect("notice A tavola!\n");
            await().until(() -> anna.rest().contains("A tavola!"));
            invoke("type=Sessions", "kick", "anna", "Fuori.");
            zoe.expect("moderated kick anna\nleft anna kicked\n");
        }
    }

    private int port(String dialect) throws JMException {
        return (Integer) attribute("type=Listener,name=" + dialect, "Port");
    }

    private Object attribute(String keys, String name) throws JMException {
        return beans.getAttribute(new ObjectName("cortile:" + keys), name);
    }

    private void invoke(String keys, String operation, String... arguments) throws JMException {
        String[] signature = new String[arguments.length];
        Arrays.fill(signature, String.class.getName());
        beans.invoke(new ObjectName("cortile:" + keys), operation, (Object[]) arguments, signature);
    }
}
