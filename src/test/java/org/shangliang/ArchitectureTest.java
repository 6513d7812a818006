package org.shangliang;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which package may know which. */
class ArchitectureTest {
    private static final String ROOT = "org.shangliang.";
    private static final String[] TEXT_CORE = {
        ROOT + "annotation..",
        ROOT + "codebook..",
        ROOT + "csv..",
        ROOT + "iteration..",
        ROOT + "text..",
        ROOT + "place..",
        ROOT + "period..",
        ROOT + "theme..",
        ROOT + "figure..",
        ROOT + "report..",
        ROOT + "log..",
        ROOT + "reprint..",
        ROOT + "topic.."
    };
    private static final String[] ENGINES = {"org.apache.spark..", "org.apache.hadoop..", "scala..", "io.delta.."};

    private static JavaClasses classes;

    @BeforeAll
    static void open() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.shangliang");
    }

    @Test
    void theTextCoreKnowsNoEngine() {
        noClasses()
                .that()
                .resideInAnyPackage(TEXT_CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINES)
                .check(classes);
    }

    @Test
    void theTextCoreKnowsNeitherLakeNorOutcomes() {
        noClasses()
                .that()
                .resideInAnyPackage(TEXT_CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "lake..", ROOT + "outcome..", ROOT + "learning..", ROOT + "input..", ROOT + "job..")
                .check(classes);
    }

    @Test
    void tablesAreDeclaredWithoutAnEngine() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "table..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINES)
                .check(classes);
    }

    @Test
    void claimsAreResolvedWithoutAnEngineOrALake() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "outcome..", ROOT + "compare..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(ENGINES).or(resideInAnyPackage(ROOT + "lake..")))
                .check(classes);
    }

    @Test
    void oneFileKnowsHanLp() {
        assertEquals(Set.of("org.shangliang.text.HanLp"), filesThatKnow("com.hankcs.."));
    }

    @Test
    void oneFileKnowsDelta() {
        assertEquals(Set.of("org.shangliang.lake.DeltaStore"), filesThatKnow("io.delta.."));
    }

    @Test
    void onlyLakeLedgerLearningServerAndJobsKnowSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + "lake..", ROOT + "ledger..", ROOT + "learning..", ROOT + "serve..", ROOT + "job..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..")
                .check(classes);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.shangliang.(*)..").should().beFreeOfCycles().check(classes);
    }

    /** The main class alone starts the jobs; nothing takes anything from them, so no rule of the field can live there. */
    @Test
    void nothingDependsOnTheJobs() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "job..")
                        .and(DescribedPredicate.not(
                                DescribedPredicate.describe("the main class", ArchitectureTest::isMain))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "job..")
                .check(classes);
    }

    private static boolean isMain(JavaClass each) {
        return each.getName().equals("org.shangliang.Shangliang");
    }

    private static Set<String> filesThatKnow(String library) {
        DescribedPredicate<JavaClass> inLibrary = resideInAnyPackage(library);
        return classes.stream()
                .filter(each -> each.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> inLibrary.test(dependency.getTargetClass())))
                .map(ArchitectureTest::outermost)
                .collect(Collectors.toSet());
    }

    private static String outermost(JavaClass each) {
        return each.getEnclosingClass().map(ArchitectureTest::outermost).orElse(each.getName());
    }
}
