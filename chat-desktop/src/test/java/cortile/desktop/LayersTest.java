package cortile.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What each package says it must not know. */
class LayersTest {

    private static final JavaClasses DESKTOP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cortile.desktop");

    @Test
    void theModelKnowsOnlyTheProtocol() {
        classes()
                .that()
                .resideInAPackage("cortile.desktop.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "cortile.desktop.model",
                        "cortile.protocol..",
                        "java.lang..",
                        "java.nio.charset..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..")
                .check(DESKTOP);
    }

    @Test
    void swingIsForTheViewOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cortile.desktop.view")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.swing..", "com.formdev..")
                .check(DESKTOP);
    }

    @Test
    void socketsAreForTheNetworkOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "cortile.desktop.net",
                        "cortile.desktop.instance",
                        "cortile.desktop.environment",
                        "cortile.desktop")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "javax.net..")
                .check(DESKTOP);
    }

    @Test
    void noPackageGoesRoundInCircles() {
        slices().matching("cortile.desktop.(*)").should().beFreeOfCycles().check(DESKTOP);
    }

    @Test
    void nothingIsPrintedAndNothingStaticChanges() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(DESKTOP);
        noFields()
                .that()
                .areStatic()
                .should()
                .notHaveModifier(JavaModifier.FINAL)
                .check(DESKTOP);
    }
}
