package cortile.it.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import cortile.core.event.ChatEvent;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ServerMessage;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.NetworkChannel;
import java.nio.channels.Selector;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What may know what. A rule that cannot be kept is changed with a decision record, never frozen or passed over. */
@AnalyzeClasses(
        packages = "cortile",
        importOptions = {ImportOption.DoNotIncludeTests.class, WithoutTestJars.class, WithoutGeneratedClasses.class})
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> ARE_SOCKETS = assignableTo(Socket.class)
            .or(assignableTo(ServerSocket.class))
            .or(assignableTo(DatagramSocket.class))
            .or(assignableTo(NetworkChannel.class))
            .or(assignableTo(Selector.class))
            .or(resideInAPackage("java.net.http"))
            .as("are sockets");

    /** The part of the server that runs where the container lends every thread. */
    private static final String[] IN_THE_CONTAINER = {
        "cortile.protocol..",
        "cortile.core..",
        "cortile.admin..",
        "cortile.history..",
        "cortile.search..",
        "cortile.ejb..",
        "cortile.tcp..",
        "cortile.console.."
    };

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN_THE_LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("protocol")
            .definedBy("cortile.protocol..")
            .layer("core")
            .definedBy("cortile.core..")
            .layer("admin")
            .definedBy("cortile.admin..")
            .layer("history")
            .definedBy("cortile.history..")
            .layer("search")
            .definedBy("cortile.search..")
            .layer("ejb")
            .definedBy("cortile.ejb..")
            .layer("tcp")
            .definedBy("cortile.tcp..")
            .layer("console")
            .definedBy("cortile.console..")
            .layer("server")
            .definedBy("cortile.server..")
            .optionalLayer("desktop")
            .definedBy("cortile.desktop..")
            .layer("bench")
            .definedBy("cortile.bench..")
            .whereLayer("protocol")
            .mayNotAccessAnyLayer()
            .whereLayer("core")
            .mayOnlyAccessLayers("protocol")
            .whereLayer("admin")
            .mayOnlyAccessLayers("core", "protocol")
            .whereLayer("history")
            .mayOnlyAccessLayers("core", "protocol")
            .whereLayer("search")
            .mayOnlyAccessLayers("core", "protocol")
            .whereLayer("ejb")
            .mayOnlyAccessLayers("admin", "history", "search", "core", "protocol")
            .whereLayer("tcp")
            .mayOnlyAccessLayers("ejb", "admin", "core", "protocol")
            .whereLayer("console")
            .mayOnlyAccessLayers("ejb", "admin", "core", "protocol")
            .whereLayer("server")
            .mayOnlyAccessLayers("core")
            .whereLayer("desktop")
            .mayOnlyAccessLayers("protocol")
            .whereLayer("bench")
            .mayOnlyAccessLayers("core", "protocol")
            .whereLayer("bench")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule ONLY_SINGLE_STEPS_ARE_MEASURED_FROM_INSIDE = noClasses()
            .that()
            .resideInAPackage("cortile.bench..")
            .and()
            .resideOutsideOfPackage("cortile.bench.micro")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cortile.protocol..", "cortile.core..")
            .because("all servers are measured from outside, by the same clients");

    @ArchTest
    static final ArchRule THE_START_PROGRAM_KNOWS_SETTINGS_AND_TAKEOUT_ONLY = noClasses()
            .that()
            .resideInAPackage("cortile.server..")
            .should()
            .dependOnClassesThat(resideInAPackage("cortile.core..")
                    .and(resideInAnyPackage("cortile.core.settings", "cortile.core.takeout")
                            .negate()))
            .because("nothing else of the core is in the start program's file");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("cortile.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PROTOCOL_AND_CORE_ARE_PLAIN_JAVA = classes()
            .that()
            .resideInAnyPackage("cortile.protocol..", "cortile.core..")
            .and()
            .resideOutsideOfPackages(
                    "cortile.protocol.json", "cortile.core.name", "cortile.core.password", "cortile.core.account")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "cortile.protocol..", "cortile.core..");

    @ArchTest
    static final ArchRule ADMINISTRATION_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("cortile.admin..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.management..",
                    "jakarta.json..",
                    "org.jspecify..",
                    "cortile.protocol..",
                    "cortile.core..",
                    "cortile.admin..");

    @ArchTest
    static final ArchRule ONLY_THE_CONSOLE_SPEAKS_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage("cortile.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.servlet..");

    @ArchTest
    static final ArchRule ONLY_NAMES_KNOW_UNICODES_TABLES = classes()
            .that()
            .resideInAPackage("cortile.core.name")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.ibm.icu.text", "org.jspecify..", "cortile.core.name");

    @ArchTest
    static final ArchRule ONLY_PASSWORDS_KNOW_SCRAM = classes()
            .that()
            .resideInAPackage("cortile.core.password")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.ongres.scram.common..",
                    "com.ongres.saslprep",
                    "com.ongres.stringprep",
                    "org.jspecify..",
                    "cortile.core.address",
                    "cortile.core.limit",
                    "cortile.core.work",
                    "cortile.core.password");

    @ArchTest
    static final ArchRule ACCOUNTS_SIGN_BY_THE_PLATFORM = classes()
            .that()
            .resideInAPackage("cortile.core.account")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "cortile.protocol..", "cortile.core..");

    @ArchTest
    static final ArchRule ONLY_THE_CODEC_KNOWS_JSON = classes()
            .that()
            .resideInAPackage("cortile.protocol.json")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jakarta.json..", "org.jspecify..", "cortile.protocol..");

    @ArchTest
    static final ArchRule SOCKETS_ARE_THE_CONNECTORS = noClasses()
            .that(resideInAnyPackage(
                            "cortile.tcp..", "cortile.desktop.net", "cortile.desktop.instance", "cortile.bench..")
                    .negate())
            .and()
            .resideOutsideOfPackage("cortile.server.remote")
            .and()
            .doNotHaveFullyQualifiedName("cortile.server.PortCheck")
            .should()
            .dependOnClassesThat(ARE_SOCKETS)
            .because("the check before the start tries whether a port can be had, and talks to nobody;"
                    + " a second start of the desktop reaches the first through a socket in the user's own folder");

    @ArchTest
    static final ArchRule NETTY_IS_THE_CONNECTORS = noClasses()
            .that()
            .resideOutsideOfPackages("cortile.tcp..", "cortile.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..");

    @ArchTest
    static final ArchRule ONLY_TLS_KNOWS_THE_CERTIFICATES_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackage("cortile.tcp.tls")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule SWING_IS_THE_VIEWS = noClasses()
            .that(resideInAnyPackage("cortile.desktop.view..", "cortile.desktop")
                    .negate())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.swing..");

    @ArchTest
    static final ArchRule THREADS_ARE_LENT_BY_THE_CONTAINER = noClasses()
            .that()
            .resideInAnyPackage(IN_THE_CONTAINER)
            .should()
            .callConstructorWhere(DescribedPredicate.describe(
                    "makes a thread",
                    call -> owner(belongToAnyOf(Thread.class, Timer.class)
                                    .or(assignableTo(Thread.class))
                                    .or(assignableTo(ExecutorService.class)
                                            .and(resideInAPackage("java.util.concurrent"))))
                            .test(call.getTarget())))
            .orShould()
            .callMethodWhere(DescribedPredicate.describe("takes a thread of the JVM", ArchitectureTest::takesThread));

    private static boolean takesThread(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean asynchronous = owner.isEquivalentTo(CompletableFuture.class)
                && call.getTarget().getName().endsWith("Async");
        return asynchronous || owner.isEquivalentTo(Executors.class);
    }

    @ArchTest
    static final ArchRule ONLY_THE_CONSOLE_TOUCHES_THE_STANDARD_STREAMS = noClasses()
            .that()
            .resideOutsideOfPackages("cortile.server.console", "cortile.bench.console")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule ONLY_LOG_PACKAGES_KNOW_JAVA_UTIL_LOGGING = noClasses()
            .that()
            .resideOutsideOfPackages("cortile.server.log", "cortile.admin.log")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("the start program formats what is logged, and the administration keeps the last of it");

    @ArchTest
    static final ArchRule STATIC_FIELDS_DO_NOT_CHANGE =
            fields().that().areStatic().should().beFinal().andShould(Conditions.NOT_BE_MADE_TO_CHANGE);

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(Conditions.BE_IN_A_NULL_MARKED_PACKAGE);

    @ArchTest
    static final ArchRule LIFECYCLE_METHODS_ARE_WHAT_THE_CONTAINER_CAN_CALL = methods()
            .that()
            .areAnnotatedWith(PostConstruct.class)
            .or()
            .areAnnotatedWith(PreDestroy.class)
            .should()
            .bePublic()
            .andShould(Conditions.DECLARE_NO_EXCEPTION);

    @ArchTest
    static final ArchRule OBSERVERS_OF_SESSION_BEANS_ARE_PUBLIC =
            methods().should(Conditions.BE_PUBLIC_WHERE_A_SESSION_BEAN_OBSERVES);

    @ArchTest
    static final ArchRule MESSAGES_AND_EVENTS_ARE_IMMUTABLE = classes()
            .that(assignableTo(ChatEvent.class)
                    .or(assignableTo(ClientMessage.class))
                    .or(assignableTo(ServerMessage.class)))
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .andShould(Conditions.HOLD_ONLY_VALUES);
}
